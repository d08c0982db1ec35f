using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>
/// An OpenID Connect provider on a port of 127.0.0.1, over HTTPS with a certificate of its own. It does what a good one
/// does (one use for a code, PKCE, the client's secret) and, as a visit wishes, what a bad one might do. It makes its
/// tokens by hand, so that nothing here trusts the library that checks them.
/// </summary>
internal sealed class TestProvider(TimeProvider time) : IAsyncDisposable
{
    public const string ClientId = "coach-client";
    public const string ClientSecret = "client secret with / and +";

    /// <summary>The header by which a test's browser says which visit it is on, as a real one would by its session at the provider.</summary>
    public const string VisitHeader = "Test-Visit";

    private readonly ConcurrentDictionary<string, Visit> visits = new();
    private readonly ConcurrentDictionary<string, Grant> grants = new();
    private WebApplication? app;

    public X509Certificate2 Certificate { get; } = SelfSigned();

    /// <summary>The key that tokens are signed with, and the only one that is shown.</summary>
    public TestKey Key { get; set; } = TestKey.New("key-1");

    /// <summary>Keys that are shown besides.</summary>
    public List<TestKey> OtherKeys { get; } = [];

    /// <summary>What is changed in what the provider says of itself; null while it answers with an error.</summary>
    public Action<JsonObject>? Discovery { get; set; } = _ => { };

    public string Issuer { get; private set; } = "";

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate)));
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", Describe);
        app.MapGet("/keys", () => Json(new() { ["keys"] = new JsonArray([.. OtherKeys.Append(Key).Select(key => key.Shown)]) }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", TokenAsync);
        await app.StartAsync();
        Issuer = app.Urls.Single();
    }

    /// <summary>Announces a visit; what comes back goes into <see cref="VisitHeader"/>.</summary>
    public string Announce(Visit visit)
    {
        string id = Guid.NewGuid().ToString();
        visits[id] = visit;
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        Certificate.Dispose();
    }

    private IResult Describe()
    {
        if (Discovery is not { } change)
        {
            return Results.StatusCode(StatusCodes.Status500InternalServerError);
        }

        var said = new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["jwks_uri"] = Issuer + "/keys",
            ["response_types_supported"] = new JsonArray("code"),
        };
        change(said);
        return Json(said);
    }

    private IResult Authorize(HttpRequest request)
    {
        string Asked(string name) => request.Query[name].Single()!;
        Asked("client_id").ShouldBe(ClientId);
        Asked("response_type").ShouldBe("code");
        Asked("scope").Split(' ').ShouldContain("openid");
        Asked("code_challenge_method").ShouldBe("S256");
        var visit = visits[request.Headers[VisitHeader].Single()!];
        string code = Guid.NewGuid().ToString();
        grants[code] = new(visit, Asked("nonce"), Asked("code_challenge"), Asked("redirect_uri"));
        return Results.Redirect($"{Asked("redirect_uri")}?code={code}&state={Asked("state")}&iss={Uri.EscapeDataString(Issuer)}&session_state=x");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        string basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Uri.EscapeDataString(ClientSecret)}"));
        bool known = request.Headers.Authorization == basic || form["client_secret"] == ClientSecret;
        if (!known || form["grant_type"] != "authorization_code")
        {
            return Json(new() { ["error"] = "invalid_client" }, StatusCodes.Status401Unauthorized);
        }

        string challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!grants.TryRemove(form["code"].ToString(), out var grant) || grant.RedirectUri != form["redirect_uri"] || grant.Challenge != challenge)
        {
            return Json(new() { ["error"] = "invalid_grant" }, StatusCodes.Status400BadRequest);
        }

        var answer = new TestAnswer(Issuer, ClientId, grant.Nonce, Key, time.GetUtcNow(), grant.Visit.Claims);
        grant.Visit.Twist?.Invoke(answer);
        return answer.Instead ?? Json(answer.ToJson());
    }

    private static IResult Json(JsonObject json, int status = StatusCodes.Status200OK) => Results.Text(json.ToJsonString(), "application/json", Encoding.UTF8, status);

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(30));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    private sealed record Grant(Visit Visit, string Nonce, string Challenge, string RedirectUri);
}

/// <summary>Somebody who goes to the provider: what it says of him, and what it does wrong.</summary>
internal sealed record Visit(JsonObject Claims, Action<TestAnswer>? Twist = null)
{
    /// <summary>A person in the words of the test provider: roles are its own names for ours, with an s.</summary>
    public static Visit Of(string tenant, params string[] roles) => new(new JsonObject
    {
        ["sub"] = $"{tenant}-{string.Join('-', roles)}",
        ["name"] = "王小林",
        ["shop"] = tenant,
        ["realm_access"] = new JsonObject { ["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role + "s"))]) },
    });

    public Visit With(Action<TestAnswer> twist) => this with { Twist = twist };
}
