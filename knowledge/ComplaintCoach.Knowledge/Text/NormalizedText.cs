namespace ComplaintCoach.Knowledge.Text;

/// <summary>
/// A text folded for matching (Simplified, half-width, lower case, without invisible or inserted characters)
/// with a map home: every span of <see cref="Value"/> leads back to what the person typed. Immutable, thread-safe.
/// </summary>
public sealed class NormalizedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    internal NormalizedText(string original, string value, int[] starts, int[] ends)
    {
        Original = original;
        Value = value;
        _starts = starts;
        _ends = ends;
        Clauses = new ClauseMap(value);
    }

    /// <summary>The text as typed.</summary>
    public string Original { get; }

    /// <summary>The folded text. Sentence enders are 。!?…, clause enders , 、 ; : and a line break.</summary>
    public string Value { get; }

    /// <summary>Where clauses and sentences of <see cref="Value"/> begin and end.</summary>
    public ClauseMap Clauses { get; }

    /// <summary>The span of <see cref="Original"/> that became the given span of <see cref="Value"/>; characters dropped inside are included.</summary>
    public TextSpan ToOriginal(TextSpan span) => span.Length == 0
        ? new TextSpan(span.Start < _starts.Length ? _starts[span.Start] : Original.Length, 0)
        : TextSpan.FromBounds(_starts[span.Start], _ends[span.End - 1]);
}
