using System.Security.Cryptography;
using System.Text;

namespace ComplaintCoach.Bot.Storage.Sealing;

/// <summary>What was sealed, and the name of the key that did it.</summary>
internal readonly record struct Sealed(string KeyId, byte[] Bytes);

/// <summary>
/// Seals bytes with AES-256-GCM under a fresh random nonce. The place they belong to is bound in: what is moved to another
/// row, conversation or tenant does not open there. Thread-safe.
/// </summary>
internal sealed class Sealer(KeyRing keys)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>The ids of the keys that open but no longer seal.</summary>
    public IReadOnlyList<string> OtherKeys { get; } = [.. keys.All.Skip(1).Select(key => key.Id)];

    public Sealed Seal(ReadOnlySpan<byte> plain, string place)
    {
        var sealedBytes = new byte[NonceLength + plain.Length + TagLength];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Active.ForSealing, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength, plain.Length), sealedBytes.AsSpan(NonceLength + plain.Length), Encoding.UTF8.GetBytes(place));
        return new(keys.Active.Id, sealedBytes);
    }

    /// <summary>The bytes; null when the key is gone, the bytes were changed, or they belong to another place.</summary>
    public byte[]? Open(Sealed sealedValue, string place)
    {
        if (keys.Find(sealedValue.KeyId) is not { } key || sealedValue.Bytes.Length < NonceLength + TagLength)
        {
            return null;
        }

        var bytes = sealedValue.Bytes.AsSpan();
        var plain = new byte[bytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key.ForSealing, TagLength);
        try
        {
            aes.Decrypt(bytes[..NonceLength], bytes[NonceLength..^TagLength], bytes[^TagLength..], plain, Encoding.UTF8.GetBytes(place));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>The marks a thing may have been stored under: one for each key, the active one's first.</summary>
    public IReadOnlyList<string> Marks(string tenant, string thing) =>
        [.. keys.All.Select(key => Convert.ToHexStringLower(HMACSHA256.HashData(key.ForMarks, Encoding.UTF8.GetBytes($"{tenant}\n{thing}"))))];
}
