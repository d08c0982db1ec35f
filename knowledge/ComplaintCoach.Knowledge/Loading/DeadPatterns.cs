using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reports patterns of a rule that can do nothing beside the others, whatever a draft holds. Only what is sure is reported. Stateless.</summary>
internal static class DeadPatterns
{
    /// <summary>Exceptions that are shorter than every hit: an exception cancels a hit that it covers from end to end.</summary>
    public static void ReportTooShort(IReadOnlyList<PlacedPattern> except, Rule rule)
    {
        int shortest = rule.Patterns.Concat(rule.Listed).Select(PatternLength.Shortest).DefaultIfEmpty().Min();
        foreach (var (pattern, node) in except)
        {
            if (PatternLength.Longest(pattern) < shortest)
            {
                node.Report($"the exception '{pattern}' can never cover a hit: it takes in at most {PatternLength.Longest(pattern)} characters, and no hit of the rule has fewer than {shortest}");
            }
        }
    }

    /// <summary>Patterns that stand under <c>listed</c> as well.</summary>
    public static void ReportListed(IReadOnlyList<PlacedPattern> patterns, IReadOnlyList<PlacedPattern> listed)
    {
        foreach (var pattern in patterns.Where(p => listed.Any(l => l.Key == p.Key)))
        {
            pattern.Node.Report($"the pattern '{pattern.Pattern}' stands under 'listed' already");
        }
    }

    /// <summary>Patterns that stand among what cancels their own hits.</summary>
    public static void ReportCancelled(IReadOnlyList<PlacedPattern> patterns, IEnumerable<PlacedPattern> cancelling)
    {
        var keys = cancelling.Select(c => c.Key).ToHashSet();
        foreach (var pattern in patterns.Where(p => keys.Contains(p.Key)))
        {
            pattern.Node.Report($"the pattern '{pattern.Pattern}' can never count: the same pattern stands under 'except' or 'unless' and cancels it");
        }
    }
}
