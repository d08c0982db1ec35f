using System.Collections.Concurrent;
using ComplaintCoach.Bot.Turns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(ComplaintCoach.Bot.Tests.Support.BotServer))]

namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>The whole program on a real port of 127.0.0.1, with the scripted handler and a clock that can be moved.</summary>
public sealed class BotServer : WebApplicationFactory<Program>
{
    private readonly string environment;
    private readonly Dictionary<string, string> settings;
    private readonly TempFolder data = new();

    public BotServer()
        : this(Environments.Development)
    {
    }

    internal BotServer(string environment, params (string Name, string Value)[] settings)
    {
        this.environment = environment;
        this.settings = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        UseKestrel();
        StartServer();
        Address = new Uri($"http://127.0.0.1:{ClientOptions.BaseAddress.Port}");
    }

    public Uri Address { get; }

    public AdjustableTime Time { get; } = new();

    public TurnJournal Journal { get; } = new();

    public LogCatcher Log { get; } = new();

    /// <summary>A plain client: no cookies, no redirects.</summary>
    public HttpClient Http() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Address };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);

        // As a setting and not as UseKestrel(port), which sets the port while the program is already starting and loses that race now and then.
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        builder.UseSetting("Storage:Folder", data.Path);
        builder.UseSetting("Storage:Keys:0:Id", "test");
        builder.UseSetting("Storage:Keys:0:Secret", Convert.ToBase64String(new byte[32]));
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton<IStartupFilter, RemoteAddress>();
            services.AddLogging(logging => logging.ClearProviders().AddProvider(Log));
            services.AddSingleton(Journal);
            services.AddTurnHandler<ScriptedHandler>(Enum.GetValues<TurnKind>());
        });
    }

    /// <summary>Keeps every line that was logged.</summary>
    public sealed class LogCatcher : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public string Text => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
