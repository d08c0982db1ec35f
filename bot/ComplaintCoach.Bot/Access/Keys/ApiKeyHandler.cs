using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Access.Keys;

/// <summary>
/// Knows the holder of an API key by <c>Authorization: Bearer cck_…</c>. Other bearers, such as Direct Line's tokens,
/// are none of its business. The store is asked at every request, so a revoked key ends at once.
/// </summary>
internal sealed class ApiKeyHandler(
    IApiKeyStore store, TimeProvider time, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    // One sentence for all: who tries keys learns nothing from it.
    private const string NotGood = "The API key is not known, was revoked, or has expired.";

    /// <summary>What wants to be an API key in this request; null when nothing does.</summary>
    public static string? KeyIn(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
        && header.Parameter is { } bearer
        && ApiKey.Claims(bearer)
            ? bearer
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (KeyIn(Request) is not { } text)
        {
            return AuthenticateResult.NoResult();
        }

        if (ApiKey.Parse(text) is not { } key
            || await store.FindAsync(key.Id, Context.RequestAborted) is not { } record
            || !key.Opens(record)
            || record.RevokedAt is not null
            || time.GetUtcNow() >= record.ExpiresAt)
        {
            return AuthenticateResult.Fail(NotGood);
        }

        // A scope that keys may no longer have is not given to old keys either.
        var scopes = record.Scopes.Where(scope => Permissions.ForKeys.Contains(scope));
        var caller = Caller.WithPermissions(record.Tenant, Names.KeyUser + record.Id, record.Name, CallerKind.ApiKey, scopes);
        return AuthenticateResult.Success(new(caller.ToPrincipal(Scheme.Name), Scheme.Name));
    }
}
