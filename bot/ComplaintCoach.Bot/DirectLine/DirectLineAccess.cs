using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ComplaintCoach.Bot.Access;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Who calls: the holder of a token (claims not null) or, in Development, of the secret.</summary>
internal sealed record DirectLineCaller(TokenClaims? Claims)
{
    /// <summary>Whose conversations may be opened.</summary>
    public string Tenant => Claims?.Tenant ?? DevelopmentTrust.Tenant;

    /// <summary>Who it is, for the audit trail.</summary>
    public string Actor => Claims?.By ?? "direct-line-secret";
}

/// <summary>Tells who calls and what they may open. Thread-safe.</summary>
internal sealed class DirectLineAccess(TokenSigner tokens, IOptions<DirectLineOptions> options, IHostEnvironment environment)
{
    /// <summary>The caller by the Authorization header; exactly one of the two results is not null.</summary>
    public (DirectLineCaller? Caller, DirectLineError? Error) Identify(HttpContext context)
    {
        if (Bearer(context.Request) is not { } bearer)
        {
            return (null, DirectLineError.NoToken);
        }

        if (IsSecret(bearer))
        {
            return (new(Claims: null), null);
        }

        var (claims, error) = tokens.Check(bearer, TokenClaims.ForConversation);
        return claims is null ? (null, error) : (new(claims), null);
    }

    /// <summary>The caller, if the conversation is open to it.</summary>
    public (DirectLineCaller? Caller, DirectLineError? Error) Identify(HttpContext context, string conversation)
    {
        var (caller, error) = Identify(context);
        return caller?.Claims is { } claims && claims.Conv != conversation ? (null, DirectLineError.OtherConversation) : (caller, error);
    }

    /// <summary>Why a caller who may chat gets no token all the same: he shows a bearer that is neither the secret nor an API key. Else null.</summary>
    public DirectLineError? WhyNoToken(HttpContext context) =>
        context.Caller().Kind == CallerKind.ApiKey || Bearer(context.Request) is not { } bearer || IsSecret(bearer) ? null : DirectLineError.BadToken;

    private bool IsSecret(string bearer) =>
        environment.IsDevelopment()
        && options.Value.Secret is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(bearer), Encoding.UTF8.GetBytes(secret));

    private static string? Bearer(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? header.Parameter
            : null;
}
