using System.Text;

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

    /// <summary>The span of <see cref="Value"/> that the given span of <see cref="Original"/> became; empty when nothing of it was kept.</summary>
    public TextSpan FromOriginal(TextSpan span)
    {
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
                starts.Add(_starts[span.Start]);
                ends.Add(_ends[span.End - 1]);
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
                starts.Add(_starts[i]);
                ends.Add(_ends[i]);
            }
        }
    }
}
