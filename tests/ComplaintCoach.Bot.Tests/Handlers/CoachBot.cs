using System.Text;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Support;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Loading;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(ComplaintCoach.Bot.Tests.Handlers.CoachBot))]

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>The whole program with its real handlers and its real knowledge, in memory.</summary>
public sealed class CoachBot : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings;
    private readonly HttpClient http;
    private readonly TempFolder data = new();

    public CoachBot()
        : this(("Turns:Deadline", "00:01:00"), ("Coach:Company", "顺达店"), ("Coach:Advisor", "小林"), ("Coach:Hotline", "8001"))
    {
    }

    internal CoachBot(params (string Name, string Value)[] settings)
    {
        this.settings = settings.ToDictionary(s => s.Name, s => s.Value);

        // Started here and once: test classes run side by side, and a factory that is asked by two at once starts two programs.
        http = CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
    }

    public AdjustableTime Time { get; } = new();

    public BotServer.LogCatcher Log { get; } = new();

    /// <summary>What the program knows; for examples that must not be written twice.</summary>
    public KnowledgePack Pack => Services.GetRequiredService<Coach>().Pack;

    /// <summary>A request as a program on this machine would send it.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add(RemoteAddress.Header, "127.0.0.1");
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.Add(name, value);
        }

        return await Answer.OfAsync(await http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <summary>Signs somebody of the shop "dev" in, as the local sign-in page does; the session's cookie.</summary>
    public async Task<string> SignInAsync(params string[] roles)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/signin/local");
        request.Headers.Add(RemoteAddress.Header, "127.0.0.1");
        request.Content = new FormUrlEncodedContent([new("tenant", "dev"), new("name", "boss"), .. roles.Select(role => KeyValuePair.Create("role", role))]);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    public Task<Answer> PostAsync(string path, JsonNode body) => SendAsync(HttpMethod.Post, path, Json(body.ToJsonString()));

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        builder.UseSetting("Storage:Folder", data.Path);
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton<IStartupFilter, RemoteAddress>();
            services.AddLogging(logging => logging.ClearProviders().AddProvider(Log));
        });
    }
}
