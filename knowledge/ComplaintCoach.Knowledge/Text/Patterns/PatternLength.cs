namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>How long the matches of a pattern can be. Unit: UTF-16 code units of the normalised text. Stateless, thread-safe.</summary>
internal static class PatternLength
{
    /// <summary>No match is shorter.</summary>
    public static int Shortest(Pattern pattern) => pattern.Rows.Min(row => row.Elements.Sum(e => e.Choice.Number ? 1 : e.Choice.Words.Select(w => w.Length).DefaultIfEmpty().Min()));

    /// <summary>No match is longer; null when there is no telling.</summary>
    public static int? Longest(Pattern pattern)
    {
        int longest = 0;
        foreach (var row in pattern.Rows)
        {
            if (row.Elements.Any(e => e.Choice.Number) || MayGrow(row.Elements[0].Choice.Words))
            {
                return null;
            }

            int words = row.Elements.Sum(e => e.Choice.Words.Select(w => w.Length).DefaultIfEmpty().Max());
            longest = Math.Max(longest, words + row.Elements.Skip(1).Sum(e => e.Before.Most) + row.Tail);
        }

        return longest;
    }

    /// <summary>True when two words of a first element may overlap (小孩 and 孩子 in 小孩子): the match begins where the first of them does.</summary>
    private static bool MayGrow(IReadOnlyList<string> words) => words.Any(first => words.Any(second =>
        Enumerable.Range(1, Math.Min(first.Length, second.Length) - 1).Any(shared => first.AsSpan(first.Length - shared).SequenceEqual(second.AsSpan(0, shared)))));
}
