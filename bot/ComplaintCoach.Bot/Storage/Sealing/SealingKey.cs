using System.Security.Cryptography;

namespace ComplaintCoach.Bot.Storage.Sealing;

/// <summary>One master key and what is derived from it for each purpose (HKDF-SHA256), so that no purpose's key tells another's. Immutable, thread-safe.</summary>
internal sealed class SealingKey
{
    /// <summary>The length of a master key, in bytes.</summary>
    public const int Length = 32;

    public SealingKey(string id, byte[] master)
    {
        Id = id;
        ForSealing = Derive(master, "complaintcoach seal 1");
        ForTokens = Derive(master, "complaintcoach token 1");
        ForMarks = Derive(master, "complaintcoach mark 1");
    }

    public string Id { get; }

    public byte[] ForSealing { get; }

    public byte[] ForTokens { get; }

    public byte[] ForMarks { get; }

    private static byte[] Derive(byte[] master, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, Length, info: System.Text.Encoding.ASCII.GetBytes(purpose));
}
