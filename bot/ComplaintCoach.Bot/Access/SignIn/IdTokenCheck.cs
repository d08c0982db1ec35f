using System.IdentityModel.Tokens.Jwt;
using System.Text.Json;
using ComplaintCoach.Bot.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>
/// Decides whether an ID token is genuine and meant for this sign-in: signature by one of the provider's keys, issuer,
/// audience, party, times, nonce, hash of the access token. Thread-safe.
/// </summary>
internal sealed class IdTokenCheck(OidcProvider provider, IOptions<OidcOptions> options, TimeProvider time, ILogger<IdTokenCheck> log)
{
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(2);

    // Public-key signatures only: a shared secret as key is what forgers turn a public key into.
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly OpenIdConnectProtocolValidator protocol = new() { RequireNonce = true, RequireTimeStampInNonce = false };

    /// <summary>The token's claims; null when it is not to be believed.</summary>
    public async Task<JsonElement?> ClaimsAsync(
        ProviderTokens tokens, OpenIdConnectConfiguration known, string nonce, CancellationToken cancellationToken)
    {
        var result = await handler.ValidateTokenAsync(tokens.IdToken, Parameters(known));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await provider.GetNewAsync(cancellationToken) is { } changed)
        {
            result = await handler.ValidateTokenAsync(tokens.IdToken, Parameters(changed));
        }

        string? reason = result.IsValid ? WhyNotMeant(tokens, nonce) : result.Exception.GetType().Name;
        if (reason is not null)
        {
            log.TokenRefused(reason);
            return null;
        }

        using var json = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(((JsonWebToken)result.SecurityToken).EncodedPayload));
        return json.RootElement.Clone();
    }

    private TokenValidationParameters Parameters(OpenIdConnectConfiguration configuration) => new()
    {
        ValidIssuer = configuration.Issuer,
        ValidAudience = options.Value.ClientId,
        IssuerSigningKeys = configuration.SigningKeys,
        ValidAlgorithms = Algorithms,
        LifetimeValidator = IsAlive,
    };

    private bool IsAlive(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is not null
            && now < until + ClockDifference
            && !(now < from - ClockDifference)
            && !(token is JsonWebToken jwt && now < jwt.IssuedAt - ClockDifference);
    }

    private string? WhyNotMeant(ProviderTokens tokens, string nonce)
    {
        var token = new JwtSecurityToken(tokens.IdToken);
        if (token.Payload.Aud.Count > 1 && token.Payload.Azp is null)
        {
            return "several audiences and no party";
        }

        try
        {
            protocol.ValidateTokenResponse(new()
            {
                ClientId = options.Value.ClientId,
                Nonce = nonce,
                ProtocolMessage = new() { IdToken = tokens.IdToken, AccessToken = tokens.AccessToken },
                ValidatedIdToken = token,
            });
            return null;
        }
        catch (OpenIdConnectProtocolException error)
        {
            return error.GetType().Name;
        }
    }
}
