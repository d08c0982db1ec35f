using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Chooses the replacements that fit what else the draft says.</summary>
internal static class Replacements
{
    private const int Most = 3;

    /// <summary>At most three, those that share most character pairs with the draft first; ties in the order of the rule.</summary>
    public static IReadOnlyList<string> Choose(Rule rule, NormalizedText draft)
    {
        var pairs = new HashSet<(char, char)>(draft.Value.Zip(draft.Value.Skip(1)));
        return [.. rule.Replacements.OrderByDescending(r => r.Zip(r.Skip(1)).Distinct().Count(pairs.Contains)).Take(Most)];
    }
}
