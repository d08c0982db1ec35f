using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>The program does not start with settings that would leave a door open or shut for good.</summary>
public sealed class AccessSettingsTests
{
    [Theory]
    [InlineData("Access:SignInsPerMinute", "5", true)]
    [InlineData("Access:SignInsPerMinute", "0", false)]
    [InlineData("Access:KnownProxies:0", "10.0.0.0/24", true)]
    [InlineData("Access:KnownProxies:0", "proxy.example", false)]
    [InlineData("Access:Oidc:ClientId", "c", false)]
    public void They_are_checked_before_the_start(string setting, string value, bool good)
    {
        using var data = new TempFolder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Folder"] = data.Path, [setting] = value });
        using var app = builder.AddAccess().Build();

        app.TryCheckAccess().ShouldBe(good);
    }

    [Fact]
    public void The_folder_of_cookie_keys_is_private_and_one_that_cannot_be_made_stops_nothing()
    {
        using var data = new TempFolder();
        string inside = Path.Combine(data.Path, "a", "b");
        string file = Path.Combine(data.Path, "file");
        File.WriteAllText(file, "");

        var made = CookieKeys.Folder(Settings(inside));
        var notMade = CookieKeys.Folder(Settings(file));

        made.Exists.ShouldBeTrue();
        notMade.Exists.ShouldBeFalse();
        if (!OperatingSystem.IsWindows())
        {
            (made.UnixFileMode & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
            (made.Parent!.UnixFileMode & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
        }
    }

    private static IConfiguration Settings(string folder) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Folder"] = folder }).Build();
}
