using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Disguises;

/// <summary>
/// Which two characters stand beside each other in ordinary service Chinese, as a Bloom filter (Bloom, 1970; two hashes).
/// It may say that it has seen a pair it has not (about one in a hundred), never the other way round. Immutable once filled, thread-safe.
/// </summary>
internal sealed class SeenPairs
{
    private const int Words = 1 << 15;
    private readonly ulong[] _bits;

    public SeenPairs() => _bits = new ulong[Words];

    private SeenPairs(ulong[] bits) => _bits = bits;

    /// <summary>Adds a pair; only while the filter is being filled.</summary>
    public void Add(char first, char second)
    {
        var (a, b) = Places(first, second);
        _bits[a >> 6] |= 1UL << (a & 63);
        _bits[b >> 6] |= 1UL << (b & 63);
    }

    public bool Has(char first, char second)
    {
        var (a, b) = Places(first, second);
        return (_bits[a >> 6] & (1UL << (a & 63))) != 0 && (_bits[b >> 6] & (1UL << (b & 63))) != 0;
    }

    public void Write(BinaryWriter writer)
    {
        foreach (ulong word in _bits)
        {
            writer.Write(word);
        }
    }

    public static SeenPairs Read(BinaryReader reader)
    {
        var bits = new ulong[Words];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = reader.ReadUInt64();
        }

        return new SeenPairs(bits);
    }

    private static (int First, int Second) Places(char first, char second)
    {
        ulong hash = (((ulong)first << 16) | second) * 0x9E3779B97F4A7C15;
        const int mask = (Words * 64) - 1;
        return ((int)(hash >> 43) & mask, (int)(hash >> 20) & mask);
    }
}
