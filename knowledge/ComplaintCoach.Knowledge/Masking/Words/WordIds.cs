using System.Collections.Frozen;

namespace ComplaintCoach.Knowledge.Masking.Words;

/// <summary>A word list whose words have numbers, for use as features: a word's number is its place in the list, from 1. Immutable, thread-safe.</summary>
internal sealed class WordIds
{
    private readonly WordList _words;
    private readonly FrozenDictionary<string, int> _ids;

    /// <param name="rows">Words in rows, separated by blanks or line breaks. A new word goes to the end, so that the others keep their numbers.</param>
    public WordIds(string rows)
    {
        string[] words = rows.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        _words = new WordList(words);
        _ids = words.Select((word, i) => (word, Id: i + 1)).ToFrozenDictionary(w => w.word, w => w.Id);
    }

    /// <summary>The number of the longest word that begins at the position; 0 when none does.</summary>
    public int StartingAt(FoldedText text, int index) => _words.StartingAt(text, index) is { } word ? _ids[word] : 0;

    /// <summary>The number of the longest word that ends before the position; 0 when none does.</summary>
    public int EndingAt(FoldedText text, int end) => end > 0 && _words.EndingAt(text, end) is { } word ? _ids[word] : 0;
}
