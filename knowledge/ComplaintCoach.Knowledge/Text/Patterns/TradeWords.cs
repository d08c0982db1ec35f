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

    /// <summary>Word to trade; null for a tradeless word. The word listed first wins.</summary>
    private readonly Dictionary<string, string?> _tradeOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _lookup;
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

        _lookup = _tradeOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The trades whose words occur in the text.</summary>
    public IReadOnlySet<string> In(string text) => Weigh(text).Keys.ToHashSet();

    /// <summary>The trades that most of the text's trade words belong to, by their characters; several when they are even, none when there are no such words.</summary>
    public IReadOnlySet<string> Foremost(string text)
    {
        var weights = Weigh(text);
        return weights.Where(w => w.Value == weights.Values.Max()).Select(w => w.Key).ToHashSet();
    }

    /// <summary>True when the sentence names no trade, or one that is spoken of.</summary>
    public bool Fits(string sentence, IReadOnlySet<string> spokenOf)
    {
        var named = In(sentence);
        return named.Count == 0 || named.Overlaps(spokenOf);
    }

    /// <summary>How many characters of the text are words of each trade.</summary>
    private Dictionary<string, int> Weigh(string text)
    {
        string value = Normalizer.Normalize(text).Value;
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
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
                weights[trade] = weights.GetValueOrDefault(trade) + length;
            }

            at += Math.Max(length, 1);
        }

        return weights;
    }
}
