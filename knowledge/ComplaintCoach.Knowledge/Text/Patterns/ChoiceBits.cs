using System.Numerics;
using System.Runtime.InteropServices;

namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>
/// The choices that hold each word: a list for most words, a row of bits for the words of many choices (我, 不). Immutable, thread-safe.
/// </summary>
internal sealed class ChoiceBits
{
    /// <summary>Words of more choices than this have a row of bits.</summary>
    private const int LongestList = 12;

    private const int BitsPerUnit = 64;

    /// <summary>Rows are a multiple of this, whatever the width of a vector.</summary>
    private const int UnitsPerVector = 8;

    private readonly int[][] _listOfWord;
    private readonly ulong[]?[] _rowOfWord;
    private readonly ulong[] _signatureOfWord;

    /// <param name="choicesOfWord">The choices of each word, each in ascending order.</param>
    /// <param name="count">How many choices there are.</param>
    public ChoiceBits(int[][] choicesOfWord, int count)
    {
        Units = (count + (BitsPerUnit * UnitsPerVector) - 1) / (BitsPerUnit * UnitsPerVector) * UnitsPerVector;
        _listOfWord = choicesOfWord;
        _signatureOfWord = [.. choicesOfWord.Select(choices => choices.Aggregate(0UL, (marks, choice) => marks | MarkOf(choice)))];
        _rowOfWord = [.. choicesOfWord.Select(choices => choices.Length > LongestList ? RowOf(choices) : null)];
    }

    /// <summary>The length of a set of choices.</summary>
    public int Units { get; }

    public static bool Has(ReadOnlySpan<ulong> choices, int choice) => (choices[choice / BitsPerUnit] >> (choice % BitsPerUnit) & 1) != 0;

    public static void Set(Span<ulong> choices, int choice) => choices[choice / BitsPerUnit] |= MarkOf(choice);

    /// <summary>One bit that a choice shares with one in sixty-four others.</summary>
    public static ulong MarkOf(int choice) => 1UL << (choice % BitsPerUnit);

    /// <summary>The marks of the word's choices: where a mark is missing, the word is not in the choice.</summary>
    public ulong SignatureOf(int word) => _signatureOfWord[word];

    /// <summary>True when the choice holds the word.</summary>
    public bool Holds(int choice, int word) => _rowOfWord[word] is { } row ? Has(row, choice) : _listOfWord[word].AsSpan().Contains(choice);

    /// <summary>Adds the word's choices to the set.</summary>
    public void AddTo(Span<ulong> choices, int word)
    {
        if (_rowOfWord[word] is not { } row)
        {
            foreach (int choice in _listOfWord[word])
            {
                Set(choices, choice);
            }

            return;
        }

        var sums = MemoryMarshal.Cast<ulong, Vector<ulong>>(choices);
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(row);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] |= vectors[i];
        }
    }

    /// <summary>Calls back for each of the word's choices that is in the set too.</summary>
    public void VisitBoth<TVisitor>(ReadOnlySpan<ulong> choices, int word, ref TVisitor visitor)
        where TVisitor : IChoiceVisitor
    {
        if (_rowOfWord[word] is not { } row)
        {
            foreach (int choice in _listOfWord[word])
            {
                if (Has(choices, choice))
                {
                    visitor.Visit(choice);
                }
            }

            return;
        }

        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(choices);
        var rowVectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(row);
        for (int i = 0; i < vectors.Length; i++)
        {
            // Few of the choices are in the set: whole vectors are passed over.
            if ((vectors[i] & rowVectors[i]) == Vector<ulong>.Zero)
            {
                continue;
            }

            for (int unit = i * Vector<ulong>.Count; unit < (i + 1) * Vector<ulong>.Count; unit++)
            {
                for (ulong both = choices[unit] & row[unit]; both != 0; both &= both - 1)
                {
                    visitor.Visit((unit * BitsPerUnit) + BitOperations.TrailingZeroCount(both));
                }
            }
        }
    }

    private ulong[] RowOf(int[] choices)
    {
        ulong[] row = new ulong[Units];
        foreach (int choice in choices)
        {
            Set(row, choice);
        }

        return row;
    }
}

/// <summary>Receives choices.</summary>
internal interface IChoiceVisitor
{
    void Visit(int choice);
}
