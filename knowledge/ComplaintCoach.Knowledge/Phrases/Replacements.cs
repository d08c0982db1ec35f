namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Chooses the replacements of a rule that fit what else a draft says. Immutable, thread-safe.</summary>
internal sealed class Replacements(Surroundings around)
{
    private const int Most = 3;

    /// <summary>At most three, the most fitting first.</summary>
    public IReadOnlyList<string> For(Rule rule) => [.. InOrder(rule).Take(Most).Select(r => r.Say)];

    /// <summary>
    /// Sentences of another trade stay out. A fitting trade, a fitting stage, and no second deed with a time beside the
    /// draft's own come first; then those that share most character pairs with the draft; ties in the order of the rule.
    /// </summary>
    public IEnumerable<Replacement> InOrder(Rule rule) =>
        rule.Replacements.Where(Fits).OrderByDescending(Weight).ThenByDescending(Shared);

    private bool Fits(Replacement replacement) => replacement.Trades.Count == 0 || replacement.Trades.Any(around.Trades.Contains);

    private int Weight(Replacement replacement) =>
        (replacement.Trades.Count > 0 ? 2 : 0)
        + (replacement.Stages.Any(around.Stages.Contains) ? 2 : replacement.Stages.Count == 0 ? 1 : 0)
        + (around.HasTimedDeed && replacement.PromisesTime ? -3 : 0);

    private int Shared(Replacement replacement) => replacement.Say.Zip(replacement.Say.Skip(1)).Distinct().Count(around.Pairs.Contains);
}
