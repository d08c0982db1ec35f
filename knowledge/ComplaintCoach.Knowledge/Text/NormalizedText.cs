namespace ComplaintCoach.Knowledge.Text;

/// <summary>
/// A text folded for matching (Simplified, half-width, lower case, without invisible or inserted characters)
/// with a map home: every span of <see cref="Value"/> leads back to what the person typed. Immutable, thread-safe.
/// </summary>
public sealed class NormalizedText
{
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    /// <summary>A text of which nothing was dropped: every character stands where it stood.</summary>
    internal NormalizedText(string original, string value)
    {
        Original = original;
        Value = value;
    }

    /// <param name="original">The text as typed.</param>
    /// <param name="value">The folded text.</param>
    /// <param name="starts">For each character of the folded text where it began in the original.</param>
    /// <param name="ends">For each character of the folded text where it ended in the original.</param>
    internal NormalizedText(string original, string value, int[] starts, int[] ends)
        : this(original, value)
    {
        _starts = starts;
        _ends = ends;
    }

    /// <summary>The text as typed.</summary>
    public string Original { get; }

    /// <summary>The folded text. Sentence enders are 。!?…, clause enders , 、 ; : and a line break.</summary>
    public string Value { get; }

    /// <summary>Where clauses and sentences of <see cref="Value"/> begin and end; found when first asked for.</summary>
    public ClauseMap Clauses => field ??= new ClauseMap(Value);

    /// <summary>The span of <see cref="Original"/> that became the given span of <see cref="Value"/>; characters dropped inside are included.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        if (_starts is null || _ends is null)
        {
            return span;
        }

        return span.Length == 0
            ? new TextSpan(span.Start < _starts.Length ? _starts[span.Start] : Original.Length, 0)
            : TextSpan.FromBounds(_starts[span.Start], _ends[span.End - 1]);
    }
}
