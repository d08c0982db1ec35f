namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>The keys of the features of one character, in a room lent by the caller. For one thread.</summary>
/// <param name="room">At least <see cref="Most"/>.</param>
internal ref struct FeatureKeys(Span<uint> room)
{
    /// <summary>No character has more.</summary>
    public const int Most = 128;

    private readonly Span<uint> _room = room;
    private int _count;

    public readonly ReadOnlySpan<uint> All => _room[.._count];

    public void Add(uint key) => _room[_count++] = key;

    public void Clear() => _count = 0;
}
