using System.Text;

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

    /// <summary>The span of <see cref="Value"/> that the given span of <see cref="Original"/> became; empty when nothing of it was kept.</summary>
    public TextSpan FromOriginal(TextSpan span)
    {
        if (_starts is null)
        {
            return span;
        }

        int start = FirstNotBefore(_starts, span.Start);
        int end = FirstNotBefore(_starts, span.End);
        return TextSpan.FromBounds(start, Math.Max(start, end));

        static int FirstNotBefore(int[] starts, int position)
        {
            int found = Array.BinarySearch(starts, position);
            while (found > 0 && starts[found - 1] == position)
            {
                found--;
            }

            return found < 0 ? ~found : found;
        }
    }

    /// <summary>The same text with some stretches read as other characters; a stretch leads home to what was typed.</summary>
    /// <param name="readings">Ordered and disjoint. One blank right behind or before a stretch goes with it when a Han character stands there.</param>
    internal NormalizedText With(IReadOnlyList<(TextSpan Span, string Characters)> readings)
    {
        if (readings.Count == 0)
        {
            return this;
        }

        var value = new StringBuilder(Value.Length);
        var starts = new List<int>(Value.Length);
        var ends = new List<int>(Value.Length);
        int from = 0;
        foreach (var (span, characters) in readings)
        {
            Copy(from, span.Start);
            if (value.Length > 1 && value[^1] == ' ' && Normalizer.IsHan(value[^2]))
            {
                value.Length--;
                starts.RemoveAt(starts.Count - 1);
                ends.RemoveAt(ends.Count - 1);
            }

            foreach (char c in characters)
            {
                value.Append(c);
                starts.Add(_starts?[span.Start] ?? span.Start);
                ends.Add(_ends?[span.End - 1] ?? span.End);
            }

            from = span.End;
            if (from + 1 < Value.Length && Value[from] == ' ' && Normalizer.IsHan(Value[from + 1]))
            {
                from++;
            }
        }

        Copy(from, Value.Length);
        return new NormalizedText(Original, value.ToString(), [.. starts], [.. ends]);

        void Copy(int start, int end)
        {
            for (int i = start; i < end; i++)
            {
                value.Append(Value[i]);
                starts.Add(_starts?[i] ?? i);
                ends.Add(_ends?[i] ?? i + 1);
            }
        }
    }
}
