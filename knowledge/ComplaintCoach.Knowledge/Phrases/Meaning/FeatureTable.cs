namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>
/// Feature key → row, by open addressing with linear probing, at most half full. A slot holds a few bits of the key beside the
/// row, so that a key which is not there, as half of those asked for, seldom costs more than one look. Immutable, thread-safe.
/// </summary>
internal sealed class FeatureTable
{
    private const int RowBits = 20;

    /// <summary>So many keys a table can hold.</summary>
    public const int MostKeys = (1 << RowBits) - 1;

    private readonly ulong[] _keys;

    /// <summary>The highest bits of a key above its row plus one; 0 for an empty slot.</summary>
    private readonly uint[] _slots;

    /// <param name="keys">By row, all different; well-mixed hashes.</param>
    public FeatureTable(ulong[] keys)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keys.Length, MostKeys);
        _keys = keys;
        int size = 2;
        while (size < keys.Length * 2)
        {
            size *= 2;
        }

        _slots = new uint[size];
        for (int row = 0; row < keys.Length; row++)
        {
            int at = (int)keys[row] & (size - 1);
            while (_slots[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            _slots[at] = TagOf(keys[row]) | (uint)(row + 1);
        }
    }

    /// <summary>By row.</summary>
    public ReadOnlySpan<ulong> Keys => _keys;

    /// <summary>The key's row; -1 when there is none.</summary>
    public int Find(ulong key)
    {
        uint[] slots = _slots;
        uint tag = TagOf(key);
        for (int at = (int)key & (slots.Length - 1); slots[at] != 0; at = (at + 1) & (slots.Length - 1))
        {
            // Below the tag stands the row plus one, which is never 0.
            uint row = (slots[at] ^ tag) - 1;
            if (row < MostKeys && _keys[row] == key)
            {
                return (int)row;
            }
        }

        return -1;
    }

    private static uint TagOf(ulong key) => (uint)(key >> 32) & ~(uint)MostKeys;
}
