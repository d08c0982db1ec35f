using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>
/// Makes and checks tokens: JSON web tokens signed with HMAC-SHA256 and nothing else. The key is drawn at random for
/// each process, so a restart ends all of them. Thread-safe.
/// </summary>
public sealed class TokenSigner(TimeProvider time, IOptions<DirectLineOptions> options)
{
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    /// <summary>A token that opens the conversation for <see cref="DirectLineOptions.TokenLifetime"/>.</summary>
    public string ForConversation(string conversation, string user, string? name) =>
        Sign(new(TokenClaims.ForConversation, conversation, user, name, Expiry(options.Value.TokenLifetime)));

    /// <summary>A short-lived token that connects to the conversation's stream; fit for an address that may end up in a log.</summary>
    public string ForStream(string conversation, string user) =>
        Sign(new(TokenClaims.ForStream, conversation, user, null, Expiry(options.Value.StreamUrlLifetime)));

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
        string body = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, DirectLineJson.Wire.TokenClaims))}";
        return $"{body}.{Signature(body)}";
    }

    private TokenClaims? Genuine(string token)
    {
        int end = token.LastIndexOf('.');
        if (token.Length > 4096 || end <= Header.Length || !token.StartsWith(Header + ".", StringComparison.Ordinal))
        {
            return null;
        }

        bool genuine = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(token[(end + 1)..]), Encoding.UTF8.GetBytes(Signature(token[..end])));
        return genuine
            ? JsonSerializer.Deserialize(Base64Url.DecodeFromChars(token.AsSpan()[(Header.Length + 1)..end]), DirectLineJson.Wire.TokenClaims)
            : null;
    }

    private string Signature(string body) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(body)));

    private double Expiry(TimeSpan fromNow) => (time.GetUtcNow() + fromNow).ToUnixTimeMilliseconds() / 1000.0;
}
