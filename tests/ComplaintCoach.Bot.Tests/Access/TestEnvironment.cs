using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>An environment that is nothing but its name.</summary>
internal sealed class TestEnvironment(string name) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;

    public string ApplicationName { get; set; } = "";

    public string ContentRootPath { get; set; } = "";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
