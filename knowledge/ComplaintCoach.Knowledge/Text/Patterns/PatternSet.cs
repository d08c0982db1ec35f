namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>Where a pattern of a set matched.</summary>
/// <param name="Pattern">Position of the pattern in the set.</param>
/// <param name="Span">In the normalised text, from the first element to the last.</param>
public readonly record struct PatternHit(int Pattern, TextSpan Span);

/// <summary>
/// Many patterns compiled into one pass over the text. For each place where a pattern's last element stands, the tightest
/// match is reported. Cost: linear in the length of the text (gaps are bounded). Immutable, thread-safe.
/// </summary>
public sealed class PatternSet
{
    private readonly int _patterns;

    public PatternSet(IReadOnlyList<Pattern> patterns)
    {
        var choices = new ChoiceTable();
        _patterns = patterns.Count;
        Rows = [.. patterns.SelectMany((pattern, index) => pattern.Rows.Select(row => CompiledRow.Compile(row, index, choices)))];
        Automaton = new WordAutomaton(choices.Words);
        LongestWord = choices.Words.Select(w => w.Length).DefaultIfEmpty().Max();
        ChoiceCount = choices.Count;
        int[][] choicesOfWord = choices.ChoicesOfWord();
        Choices = new ChoiceBits(choicesOfWord, choices.Count);
        NumberWord = choices.HasNumber ? choicesOfWord.Length - 1 : -1;
        Triggers = new TriggerTable(Rows, choicesOfWord, choices.Expected());
    }

    internal WordAutomaton Automaton { get; }

    /// <summary>Unit: UTF-16 code units.</summary>
    internal int LongestWord { get; }

    internal int ChoiceCount { get; }

    /// <summary>The choices of each word of the automaton, and of <see cref="NumberWord"/>.</summary>
    internal ChoiceBits Choices { get; }

    /// <summary>The id under which numbers count as words; -1 when no pattern asks for one.</summary>
    internal int NumberWord { get; }

    /// <summary>In the order of their patterns.</summary>
    internal CompiledRow[] Rows { get; }

    /// <summary>The position of the pattern's first row; of the end for the position behind the last pattern.</summary>
    internal int FirstRow(int pattern)
    {
        int low = 0;
        int high = Rows.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Rows[middle].Pattern < pattern ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>By word the rows to look at when it occurs.</summary>
    internal TriggerTable Triggers { get; }

    /// <summary>All hits, ordered by pattern, then by start.</summary>
    public IReadOnlyList<PatternHit> Match(NormalizedText text)
    {
        using var scan = Scan(text);
        return scan.Hits(.._patterns);
    }

    /// <summary>Reads the text once; afterwards the hits of some patterns can be asked for without those of the others.</summary>
    internal PatternScan Scan(NormalizedText text) => PatternScan.Begin(this, text);
}
