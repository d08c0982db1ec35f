namespace ComplaintCoach.Knowledge.Masking;

/// <summary>Decides between readings of the same characters: the surer first, then the longer, then the earlier. Thread-safe.</summary>
internal static class Overlaps
{
    /// <summary>The stretches to mask, ordered by start, none overlapping.</summary>
    /// <param name="found">In any order.</param>
    /// <param name="length">Length of the text.</param>
    public static List<Candidate> Resolve(List<Candidate> found, int length)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var taken = new bool[length];
        var kept = new List<Candidate>();
        foreach (var candidate in found.OrderByDescending(c => c.Certainty).ThenByDescending(c => c.Length).ThenBy(c => c.Start).ThenBy(c => c.Kind))
        {
            var stretch = taken.AsSpan(candidate.Start, candidate.Length);
            if (!stretch.Contains(true))
            {
                stretch.Fill(true);
                kept.Add(candidate);
            }
        }

        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }
}
