namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Chooses the replacements of a rule that fit what else a draft says. Immutable, thread-safe.</summary>
internal sealed class Replacements(Surroundings around, DraftWords words)
{
    private const int Most = 3;

    /// <summary>At most three, the most fitting first.</summary>
    public IReadOnlyList<string> For(Rule rule) => [.. InOrder(rule).Take(Most).Select(r => r.Say)];

    /// <summary>
    /// Sentences of a trade that the draft does not clearly speak of stay out, and those that name a thing which it does not
    /// name. A fitting trade, a fitting stage, no question beside the draft's own deed and no second deed with a time beside
    /// its own come first; then those that share most character pairs with the draft; ties in the order of the rule.
    /// </summary>
    public IEnumerable<Replacement> InOrder(Rule rule) => Fitting(rule).OrderByDescending(Weight).ThenByDescending(Shared);

    /// <summary>Where every sentence of a rule names a thing of its own, as a team's only one may, all that fit the trade count.</summary>
    private List<Replacement> Fitting(Rule rule)
    {
        var ofTrade = rule.Replacements.Where(FitsTrade).ToList();
        var ofThings = ofTrade.Where(r => !words.NamesOtherThing(r.Say, around.Words)).ToList();
        return ofThings.Count > 0 ? ofThings : ofTrade;
    }

    private bool FitsTrade(Replacement replacement) => replacement.Trades.Count == 0 || (around.Trade is { } trade && replacement.Trades.Contains(trade));

    private int Weight(Replacement replacement) =>
        (replacement.Trades.Count > 0 ? 2 : 0)
        + (replacement.Stages.Any(around.Stages.Contains) ? 2 : replacement.Stages.Count == 0 ? 1 : 0)
        + (around.HasDeed && replacement.Asks ? -3 : 0)
        + (around.HasTimedDeed && replacement.PromisesTime ? -3 : 0);

    private int Shared(Replacement replacement) => replacement.Say.Zip(replacement.Say.Skip(1)).Distinct().Count(around.Pairs.Contains);
}
