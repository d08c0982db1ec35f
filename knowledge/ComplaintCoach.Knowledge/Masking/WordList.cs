using System.Collections.Frozen;

namespace ComplaintCoach.Knowledge.Masking;

/// <summary>Words looked up at a position of a text; the longest wins. Immutable, thread-safe.</summary>
internal sealed class WordList
{
    private readonly FrozenDictionary<char, string[]> _byFirst;
    private readonly FrozenDictionary<char, string[]> _byLast;

    /// <param name="words">In rows, separated by blanks or line breaks; none contains a blank itself.</param>
    public WordList(string words)
        : this(words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
    {
    }

    public WordList(IReadOnlyCollection<string> words)
    {
        All = [.. words.Distinct().OrderByDescending(word => word.Length)];
        _byFirst = All.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _byLast = All.GroupBy(word => word[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The longest first.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The longest word that begins at the position; null when none does.</summary>
    public string? StartingAt(FoldedText text, int index)
    {
        if (_byFirst.TryGetValue(text[index], out string[]? words))
        {
            foreach (string word in words)
            {
                if (text.Has(index, word))
                {
                    return word;
                }
            }
        }

        return null;
    }

    /// <summary>The longest word that ends before the position; null when none does.</summary>
    public string? EndingAt(FoldedText text, int end)
    {
        if (_byLast.TryGetValue(text[end - 1], out string[]? words))
        {
            foreach (string word in words)
            {
                if (text.HasBefore(end, word))
                {
                    return word;
                }
            }
        }

        return null;
    }
}
