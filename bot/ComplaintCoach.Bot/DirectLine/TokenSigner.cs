using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintCoach.Bot.Storage.Sealing;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>
/// Makes and checks tokens: JSON web tokens signed with HMAC-SHA256 and nothing else. The keys are derived from those of
/// the store, so tokens outlive a restart and are good on every node. Thread-safe.
/// </summary>
internal sealed class TokenSigner(KeyRing keys, TimeProvider time, IOptions<DirectLineOptions> options)
{
    private const int LongestToken = 4096;

    /// <summary>The claims from which all tokens of one holder for one conversation are made, until <see cref="DirectLineOptions.SessionLifetime"/> is over.</summary>
    public TokenClaims Holder(string tenant, string conversation, string user, string? name, string by) =>
        new(TokenClaims.ForConversation, tenant, conversation, user, name, by, Expiry(options.Value.SessionLifetime), 0);

    /// <summary>A token that opens the conversation for <see cref="DirectLineOptions.TokenLifetime"/>, and for how many seconds it does.</summary>
    public (string Token, int Seconds) ForConversation(TokenClaims holder)
    {
        double end = Math.Min(Expiry(options.Value.TokenLifetime), holder.End);
        return (Sign(holder with { Use = TokenClaims.ForConversation, Exp = end }), (int)Math.Round(end - Expiry(TimeSpan.Zero)));
    }

    /// <summary>A short-lived token that connects to the conversation's stream; fit for an address that may end up in a log.</summary>
    public string ForStream(TokenClaims holder) => Sign(holder with { Use = TokenClaims.ForStream, Name = null, Exp = Expiry(options.Value.StreamUrlLifetime) });

    /// <summary>The claims of a token for this use that is genuine and alive; else the error. Exactly one of the two is not null.</summary>
    public (TokenClaims? Claims, DirectLineError? Error) Check(string token, string use)
    {
        if (Genuine(token) is not { } claims || claims.Use != use)
        {
            return (null, DirectLineError.BadToken);
        }

        return Expiry(TimeSpan.Zero) >= claims.Exp ? (null, DirectLineError.TokenExpired) : (claims, null);
    }

    private string Sign(TokenClaims claims)
    {
        string body = $"{Header(keys.Active)}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, DirectLineJson.Wire.TokenClaims))}";
        return $"{body}.{Signature(keys.Active, body)}";
    }

    private TokenClaims? Genuine(string token)
    {
        int end = token.LastIndexOf('.');
        int start = token.IndexOf('.');
        if (token.Length > LongestToken || end <= start || keys.All.FirstOrDefault(key => token.AsSpan(0, start).SequenceEqual(Header(key))) is not { } key)
        {
            return null;
        }

        bool genuine = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token[(end + 1)..]), Encoding.UTF8.GetBytes(Signature(key, token[..end])));
        return genuine ? JsonSerializer.Deserialize(Base64Url.DecodeFromChars(token.AsSpan()[(start + 1)..end]), DirectLineJson.Wire.TokenClaims) : null;
    }

    private static string Header(SealingKey key) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($$"""{"alg":"HS256","typ":"JWT","kid":"{{key.Id}}"}"""));

    private static string Signature(SealingKey key, string body) => Base64Url.EncodeToString(HMACSHA256.HashData(key.ForTokens, Encoding.UTF8.GetBytes(body)));

    private double Expiry(TimeSpan fromNow) => (time.GetUtcNow() + fromNow).ToUnixTimeMilliseconds() / 1000.0;
}
