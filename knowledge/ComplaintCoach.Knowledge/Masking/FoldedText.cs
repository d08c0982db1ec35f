using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Masking;

/// <summary>
/// A text folded for finding data: half-width, lower case, Simplified, one kind of dash and of blank, invisible characters
/// and half surrogates dropped; nothing is joined or collapsed. Every character keeps its place in the original.
/// Immutable, thread-safe.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>Stands for a token of an earlier masking: not a letter, not a digit, not Han.</summary>
    public const char Barrier = '\uFFFC';

    private readonly int[] _starts;
    private readonly int[] _ends;

    private FoldedText(string original, string value, int[] starts, int[] ends)
    {
        Original = original;
        Value = value;
        _starts = starts;
        _ends = ends;
    }

    public string Original { get; }

    public string Value { get; }

    public int Length => Value.Length;

    /// <summary>The character, or NUL outside the text.</summary>
    public char this[int index] => (uint)index < (uint)Value.Length ? Value[index] : '\0';

    public static FoldedText Fold(string text)
    {
        char[] value = new char[text.Length];
        int[] starts = new int[text.Length];
        int[] ends = new int[text.Length];
        int count = 0;
        for (int i = 0; i < text.Length;)
        {
            int length = MaskTokens.LengthAt(text, i);
            char folded = Barrier;
            if (length == 0)
            {
                length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
                folded = length == 2 ? CharacterFold.OfPair(text[i], text[i + 1]) : CharacterFold.Of(text[i]);
            }

            if (folded != CharacterFold.Drop)
            {
                value[count] = folded;
                starts[count] = i;
                ends[count++] = i + length;
            }
            else if (count > 0 && CharacterFold.BelongsToTheOneBefore(text[i]))
            {
                ends[count - 1] = i + length;
            }

            i += length;
        }

        return new FoldedText(text, new string(value, 0, count), starts[..count], ends[..count]);
    }

    /// <summary>The same text with one barrier in place of each stretch, as it reads once the stretches are masked.</summary>
    /// <param name="stretches">Ordered, not overlapping.</param>
    public FoldedText WithBarriers(IReadOnlyList<Candidate> stretches)
    {
        char[] value = new char[Length];
        int[] starts = new int[Length];
        int[] ends = new int[Length];
        int count = 0;
        int next = 0;
        for (int i = 0; i < Length; count++)
        {
            bool barrier = next < stretches.Count && stretches[next].Start == i;
            int end = barrier ? stretches[next++].End : i + 1;
            value[count] = barrier ? Barrier : Value[i];
            starts[count] = _starts[i];
            ends[count] = _ends[end - 1];
            i = end;
        }

        return new FoldedText(Original, new string(value, 0, count), starts[..count], ends[..count]);
    }

    /// <summary>Whether the word stands at the position.</summary>
    public bool Has(int index, string word) => index >= 0 && index <= Length && Value.AsSpan(index).StartsWith(word, StringComparison.Ordinal);

    /// <summary>Whether the word ends before the position.</summary>
    public bool HasBefore(int end, string word) => end >= word.Length && Has(end - word.Length, word);

    /// <summary>The stretch, cut to the text.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => Value.AsSpan(Math.Max(0, start), Math.Max(0, Math.Min(end, Length) - Math.Max(0, start)));

    /// <summary>The character as it was typed.</summary>
    public char Typed(int index) => Original[_starts[index]];

    /// <summary>The stretch of the original, with everything dropped inside it.</summary>
    public TextSpan ToOriginal(int start, int end) => TextSpan.FromBounds(_starts[start], _ends[end - 1]);
}
