using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.Security;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Access.SignIn;
using ComplaintCoach.Bot.Tests.Access;
using ComplaintCoach.Bot.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(ProductionBot))]

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>The whole program in Production on a port of 127.0.0.1, with a provider to sign in at.</summary>
public sealed class ProductionBot : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly (string Name, string Value)[] settings;
    private readonly TempFolder data = new();

    public ProductionBot()
        : this([])
    {
    }

    internal ProductionBot(params (string Name, string Value)[] settings) => this.settings = settings;

    public AdjustableTime Time { get; } = new();

    public BotServer.LogCatcher Log { get; } = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What browsers and programs go through.</summary>
    internal HttpClient Http { get; private set; } = null!;

    internal RecordedAudit Audit { get; } = new();

    internal TestProvider Provider { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = new(Time);
        await Provider.StartAsync();
        Http = new(Trusting());
        UseKestrel();
        StartServer();
        Address = new Uri($"http://127.0.0.1:{ClientOptions.BaseAddress.Port}");
    }

    /// <summary>Somebody at a browser who has not signed in.</summary>
    internal TestBrowser Browser() => new(this);

    /// <summary>Somebody who has signed in.</summary>
    internal async Task<TestBrowser> SignedInAsync(string tenant, params string[] roles)
    {
        var browser = Browser();
        var page = await browser.SignInAsync(Visit.Of(tenant, roles));
        page.Status.ShouldBe(302, page.Body);
        return browser;
    }

    /// <summary>A new API key, made by an admin of the tenant.</summary>
    internal async Task<string> KeyAsync(string tenant, params string[] scopes)
    {
        var admin = await SignedInAsync(tenant, Roles.Admin);
        var body = new JsonObject { ["name"] = "a test", ["scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]) };
        var made = await admin.SendAsync(HttpMethod.Post, "/api/v1/keys", JsonContent.Create(body));
        made.Status.ShouldBe(201, made.Body);
        return (string)made.Json["key"]!;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Http.Dispose();
        await Provider.DisposeAsync();
        data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        (string, string)[] usual =
        [
            (WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0"),
            ("Storage:Folder", data.Path),
            ("Storage:Keys:0:Id", "test"),
            ("Storage:Keys:0:Secret", Convert.ToBase64String(new byte[32])),
            ("Access:SignInsPerMinute", "100000"),
            ("Access:Oidc:Authority", Provider.Issuer),
            ("Access:Oidc:ClientId", TestProvider.ClientId),
            ("Access:Oidc:ClientSecret", TestProvider.ClientSecret),
            ("Access:Oidc:TenantClaim", "shop"),
            ("Access:Oidc:RoleClaim", "realm_access.roles"),
            .. Roles.All.Select(role => ($"Access:Oidc:RoleMap:{role}s", role)),
        ];
        foreach (var (name, value) in usual.Concat(settings))
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton<IAuditTrail>(Audit);
            services.AddSingleton<IStartupFilter, RemoteAddress>();
            services.AddLogging(logging => logging.ClearProviders().AddProvider(Log));
            services.AddHttpClient(OidcProvider.ClientName).ConfigurePrimaryHttpMessageHandler(Trusting);
        });
    }

    // Neither cookies nor redirects of its own, and the provider's certificate besides those that everybody trusts.
    private SocketsHttpHandler Trusting() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                errors == SslPolicyErrors.None || certificate?.GetCertHashString() == Provider.Certificate.GetCertHashString(),
        },
    };
}

/// <summary>Keeps every entry of the audit.</summary>
internal sealed class RecordedAudit : IAuditTrail
{
    private readonly ConcurrentQueue<AuditEntry> entries = new();

    /// <summary>Makes the trail refuse to write.</summary>
    public bool IsBroken { get; set; }

    public IReadOnlyList<AuditEntry> Of(string tenant) => [.. entries.Where(entry => entry.Tenant == tenant)];

    public Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        if (IsBroken)
        {
            throw new IOException("The audit cannot be written.");
        }

        entries.Enqueue(entry);
        return Task.CompletedTask;
    }
}
