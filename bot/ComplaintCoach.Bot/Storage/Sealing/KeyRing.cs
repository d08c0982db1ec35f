namespace ComplaintCoach.Bot.Storage.Sealing;

/// <summary>The keys in use: the first one seals and signs, all of them open and check. Immutable, thread-safe.</summary>
internal sealed class KeyRing(IReadOnlyList<SealingKey> keys)
{
    private readonly Dictionary<string, SealingKey> _byId = keys.ToDictionary(key => key.Id);

    /// <summary>The one that seals and signs.</summary>
    public SealingKey Active => keys[0];

    /// <summary>All, the active one first.</summary>
    public IReadOnlyList<SealingKey> All => keys;

    /// <summary>The key of that id; null when it was taken away.</summary>
    public SealingKey? Find(string id) => _byId.GetValueOrDefault(id);
}
