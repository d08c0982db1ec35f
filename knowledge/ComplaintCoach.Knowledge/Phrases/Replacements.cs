using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Chooses the replacements that fit what else a draft says. Made for one draft; not thread-safe.</summary>
internal sealed class Replacements(NormalizedText draft, TradeWords trades)
{
    private const int Most = 3;
    private readonly HashSet<(char, char)> _pairs = [.. draft.Value.Zip(draft.Value.Skip(1))];
    private readonly IReadOnlySet<string> _spokenOf = trades.In(draft.Value);
    private readonly Dictionary<string, IReadOnlyList<string>> _chosen = [];

    /// <summary>
    /// At most three. Sentences of another trade stay out (unless nothing else is left); then those that share most character
    /// pairs with the draft come first, ties in the order of the rule.
    /// </summary>
    public IReadOnlyList<string> For(Rule rule)
    {
        if (!_chosen.TryGetValue(rule.Id, out var chosen))
        {
            var fitting = rule.Replacements.Where(r => trades.Fits(r, _spokenOf)).ToList();
            _chosen[rule.Id] = chosen = [.. (fitting.Count > 0 ? fitting : rule.Replacements).OrderByDescending(Shared).Take(Most)];
        }

        return chosen;
    }

    /// <summary>True when the sentence says nothing of a trade that the draft does not speak of.</summary>
    public bool Fits(string sentence) => trades.Fits(sentence, _spokenOf);

    private int Shared(string sentence) => sentence.Zip(sentence.Skip(1)).Distinct().Count(_pairs.Contains);
}
