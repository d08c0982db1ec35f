namespace ComplaintCoach.Knowledge.Phrases.Disguises;

/// <summary>Words that stand for others wherever they stand, found by their first character. Immutable, thread-safe.</summary>
internal sealed class SlangWords
{
    private const int BitsPerWord = 64;
    private readonly Dictionary<char, (string Word, string Meant)[]> _byFirst;
    private readonly ulong[] _firsts = new ulong[(char.MaxValue + 1) / BitsPerWord];

    /// <param name="words">Normalised; none empty.</param>
    public SlangWords(IReadOnlyDictionary<string, string> words)
    {
        _byFirst = words.GroupBy(w => w.Key[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Key.Length).Select(w => (w.Key, w.Value)).ToArray());
        foreach (char first in _byFirst.Keys)
        {
            _firsts[first / BitsPerWord] |= 1UL << (first % BitsPerWord);
        }
    }

    /// <summary>Whether a word begins with the character.</summary>
    public bool MayBegin(char first) => (_firsts[first / BitsPerWord] >> (first % BitsPerWord) & 1) != 0;

    /// <summary>The longest word that begins at the place: where it ends and what it stands for; null when there is none.</summary>
    public (int End, string Word)? At(string value, int start)
    {
        if (MayBegin(value[start]))
        {
            foreach (var (word, meant) in _byFirst[value[start]])
            {
                if (string.CompareOrdinal(value, start, word, 0, word.Length) == 0)
                {
                    return (start + word.Length, meant);
                }
            }
        }

        return null;
    }
}
