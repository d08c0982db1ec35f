using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintCoach.Bot.Access.Keys;

/// <summary>
/// An API key as its holder has it: <c>cck_</c>, an id of 12 characters, <c>_</c>, a secret of 43. The secret is 256
/// random bits, so a plain hash of it is enough to keep.
/// </summary>
internal sealed record ApiKey(string Id, string Secret)
{
    private const string Prefix = "cck_";
    private const int IdBytes = 9;
    private const int IdLength = 12;
    private const int SecretBytes = 32;
    private const int SecretLength = 43;

    public static ApiKey New() => new(Random(IdBytes), Random(SecretBytes));

    /// <summary>Whether a text wants to be an API key, well formed or not.</summary>
    public static bool Claims(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The key in this text; null when it is not of the form.</summary>
    public static ApiKey? Parse(string text)
    {
        const int SecretStart = 4 + IdLength + 1;
        bool whole = text.Length == SecretStart + SecretLength
            && Claims(text)
            && text[SecretStart - 1] == '_'
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        return whole ? new(text.Substring(Prefix.Length, IdLength), text[SecretStart..]) : null;
    }

    /// <summary>What is kept of the secret.</summary>
    public byte[] SecretHash() => SHA256.HashData(Encoding.ASCII.GetBytes(Secret));

    /// <summary>Whether the secret is the one that was kept, in a time that does not tell where they differ.</summary>
    public bool Opens(ApiKeyRecord record) => CryptographicOperations.FixedTimeEquals(SecretHash(), record.SecretHash);

    /// <summary>The whole key.</summary>
    public string ToText() => $"{Prefix}{Id}_{Secret}";

    /// <summary>Without the secret, wherever a record is written out by accident.</summary>
    public override string ToString() => $"{Prefix}{Id}_…";

    private static string Random(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
