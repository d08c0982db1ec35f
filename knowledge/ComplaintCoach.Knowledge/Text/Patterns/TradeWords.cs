namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>
/// Tells by their words which trades a text speaks of (word classes named <c>trade_…</c>), so that no sentence about a
/// delivery is offered beside a broken brake. The longest word counts: 车票 is no 车. Words of the class <c>tradeless</c>
/// only keep shorter ones from being seen in them. Immutable, thread-safe.
/// </summary>
public sealed class TradeWords
{
    private const string Prefix = "trade_";
    private const string Tradeless = "tradeless";
    private const string Unmistakable = "unmistakable";

    /// <summary>Word to trade; null for a tradeless word. The word listed first wins.</summary>
    private readonly Dictionary<string, string?> _tradeOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _unmistakable;
    private readonly int _longest;

    public TradeWords(Lexicon lexicon)
    {
        foreach (string name in lexicon.Names.Where(n => n == Tradeless || n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            foreach (string word in lexicon[name])
            {
                _tradeOf.TryAdd(word, name == Tradeless ? null : name[Prefix.Length..]);
                _longest = Math.Max(_longest, word.Length);
            }
        }

        _unmistakable = [.. lexicon[Unmistakable]];
        _lookup = _tradeOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The trades whose words occur in the text.</summary>
    public IReadOnlySet<string> In(string text) => Found(text).Select(w => w.Trade).ToHashSet();

    /// <summary>True when the sentence names no trade, or one that is spoken of.</summary>
    public bool Fits(string sentence, IReadOnlySet<string> spokenOf)
    {
        var named = In(sentence);
        return named.Count == 0 || named.Overlaps(spokenOf);
    }

    /// <summary>The one trade that the text names clearly, by two different words or an unmistakable one; null when it names none so, or words of another as well.</summary>
    public string? Clear(string text)
    {
        var found = Found(text).Distinct().ToList();
        return found.Count > 0 && found.TrueForAll(w => w.Trade == found[0].Trade) && (found.Count > 1 || _unmistakable.Contains(found[0].Word)) ? found[0].Trade : null;
    }

    /// <summary>The trade words of the text, in order.</summary>
    private List<(string Trade, string Word)> Found(string text)
    {
        string value = Normalizer.Normalize(text).Value;
        var found = new List<(string, string)>();
        for (int at = 0; at < value.Length;)
        {
            int length = Math.Min(_longest, value.Length - at);
            string? trade = null;
            while (length > 0 && !_lookup.TryGetValue(value.AsSpan(at, length), out trade))
            {
                length--;
            }

            if (trade is not null)
            {
                found.Add((trade, value.Substring(at, length)));
            }

            at += Math.Max(length, 1);
        }

        return found;
    }
}
