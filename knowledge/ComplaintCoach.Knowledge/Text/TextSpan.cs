namespace ComplaintCoach.Knowledge.Text;

/// <summary>A stretch of a string. Unit: UTF-16 code units, the unit of <see cref="string.Length"/>.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="Length">Number of units; may be 0.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index behind the last unit.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public bool Covers(TextSpan other) => Start <= other.Start && other.End <= End;

    public string In(string text) => text.Substring(Start, Length);
}
