using System.Security.Cryptography;
using System.Text;

namespace ComplaintCoach.Bot.Storage;

/// <summary>Names one conversation: whose it is, where it is held, and its id there, each as it is stored. Made by <see cref="Of"/>.</summary>
/// <param name="Tenant">The shop; nothing of one is ever found under another.</param>
/// <param name="Channel">The channel's name, such as <c>directline</c>.</param>
/// <param name="Id">Unique on the channel.</param>
public readonly record struct ConversationKey(string Tenant, string Channel, string Id)
{
    /// <summary>The key for names as a channel gives them; a very long or unprintable one is replaced by its hash.</summary>
    public static ConversationKey Of(string tenant, string? channel, string? id) => new(tenant, StoredId.Of(channel), StoredId.Of(id));
}

/// <summary>Makes ids that strangers choose fit for a key column.</summary>
internal static class StoredId
{
    private const int Longest = 128;

    /// <summary>The id itself when it is short and plain, else its hash; two different ids never share one.</summary>
    public static string Of(string? id) => id is null ? ""
        : id.Length <= Longest && !id.StartsWith("sha256:", StringComparison.Ordinal) && !id.Any(char.IsControl) ? id
        : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
