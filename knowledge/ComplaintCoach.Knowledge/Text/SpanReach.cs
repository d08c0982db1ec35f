namespace ComplaintCoach.Knowledge.Text;

/// <summary>Answers in logarithmic time whether one of many spans covers or overlaps another. Immutable once built, thread-safe.</summary>
internal sealed class SpanReach
{
    private readonly int[] _starts;

    /// <summary>For each span the furthest end of it and those before.</summary>
    private readonly int[] _ends;

    public SpanReach(List<TextSpan> spans)
    {
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        _starts = new int[spans.Count];
        _ends = new int[spans.Count];
        int furthest = 0;
        for (int i = 0; i < spans.Count; i++)
        {
            furthest = Math.Max(furthest, spans[i].End);
            _starts[i] = spans[i].Start;
            _ends[i] = furthest;
        }
    }

    /// <summary>True when one of the spans covers the other from end to end.</summary>
    public bool Covers(TextSpan other) => FurthestFrom(other.Start) >= other.End;

    /// <summary>True when one of the spans overlaps the other.</summary>
    public bool Overlaps(TextSpan other) => FurthestFrom(other.End - 1) > other.Start;

    /// <summary>The furthest end of the spans that start at the position or before it; -1 when there is none.</summary>
    private int FurthestFrom(int position)
    {
        int low = 0;
        int high = _starts.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _starts[middle] <= position ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? -1 : _ends[low - 1];
    }
}
