namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>
/// Tells by their words which trades a text speaks of (word classes named <c>trade_…</c>), so that no sentence about a
/// delivery is offered beside a broken brake. Immutable, thread-safe.
/// </summary>
public sealed class TradeWords(Lexicon lexicon)
{
    private const string Prefix = "trade_";

    private readonly (string Trade, string[] Words)[] _trades =
        [.. lexicon.Names.Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => (n[Prefix.Length..], lexicon[n].ToArray()))];

    /// <summary>The trades whose words occur in the text.</summary>
    public IReadOnlySet<string> In(string text)
    {
        string value = Normalizer.Normalize(text).Value;
        return _trades.Where(t => t.Words.Any(w => value.Contains(w, StringComparison.Ordinal))).Select(t => t.Trade).ToHashSet();
    }

    /// <summary>True when the sentence names no trade, or one that is spoken of.</summary>
    public bool Fits(string sentence, IReadOnlySet<string> spokenOf)
    {
        var named = In(sentence);
        return named.Count == 0 || named.Overlaps(spokenOf);
    }
}
