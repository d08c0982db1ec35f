using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tips;

/// <summary>
/// Ranks entries for a query. An entry scores by its best cues, all its cues together and its body (weights chosen on
/// tests/sets/tips.dev.jsonl), then by how well it fits the type and risks.
/// Immutable, thread-safe.
/// </summary>
public sealed class TipIndex
{
    private const double SecondCue = 0.5;
    private const double AllCues = 1.0;
    private const double BodyWeight = 1.6;
    private const double TypeBonus = 0.18;
    private const double RiskBonus = 0.15;
    private const double SameSource = 0.85;
    private const int Considered = 5;
    private const double LeastCovered = 0.1;

    private readonly IReadOnlyList<Entry> _entries;
    private readonly Postings _cues;
    private readonly int[] _entryOfCue;
    private readonly Postings _cuesTogether;
    private readonly Postings _bodies;
    private readonly HashSet<ulong>[] _termsOfEntry;
    private readonly Dictionary<ulong, double> _rarity = [];
    private readonly double _rarest;

    public TipIndex(IReadOnlyList<Entry> entries)
    {
        _entries = entries;
        var cues = entries.SelectMany((entry, i) => entry.Cues.Select(cue => (Entry: i, Cue: cue))).ToList();
        _entryOfCue = [.. cues.Select(c => c.Entry)];
        _cues = new Postings([.. cues.Select(c => TermsOf(c.Cue))]);
        _cuesTogether = new Postings([.. entries.Select(e => TermsOf(string.Join('\n', e.Cues)))]);
        _bodies = new Postings([.. entries.Select(Body)]);
        _termsOfEntry = [.. entries.Select(e => Body(e).Concat(e.Cues.SelectMany(TermsOf)).ToHashSet())];
        foreach (ulong term in _termsOfEntry.SelectMany(t => t))
        {
            _rarity[term] = _rarity.GetValueOrDefault(term) + 1;
        }

        _rarest = Math.Log(1 + entries.Count);
        foreach (ulong term in _rarity.Keys)
        {
            _rarity[term] = Math.Log((1 + entries.Count) / _rarity[term]);
        }
    }

    /// <summary>
    /// The best entries, best first; empty when nothing fits: an entry fits when the query's terms that it holds make up
    /// at least a tenth of the query, each counted by its rarity.
    /// </summary>
    public IReadOnlyList<TipHit> Search(TipQuery query)
    {
        var terms = TermsOf(query.Text).GroupBy(t => t).Select(g => (g.Key, 1 + (0.3 * (g.Count() - 1)))).ToList();
        if (terms.Count == 0)
        {
            return [];
        }

        double[] scores = BestCues(_cues.Score(terms));
        float[] together = _cuesTogether.Score(terms);
        float[] bodies = _bodies.Score(terms);
        var candidates = new List<(int Entry, double Score)>();
        for (int i = 0; i < scores.Length; i++)
        {
            double words = scores[i] + (AllCues * together[i]) + (BodyWeight * bodies[i]);
            if (words > 0)
            {
                candidates.Add((i, words * Fit(_entries[i], query)));
            }
        }

        double whole = terms.Sum(t => Rarity(t.Key));
        var fitting = candidates.OrderByDescending(c => c.Score).ThenBy(c => _entries[c.Entry].Id, StringComparer.Ordinal).Take(query.Top * Considered)
            .Select(c => new TipHit(_entries[c.Entry], c.Score, terms.Where(t => _termsOfEntry[c.Entry].Contains(t.Key)).Sum(t => Rarity(t.Key)) / whole))
            .Where(h => h.Covered >= LeastCovered);
        return Diverse([.. fitting], query.Top);
    }

    private double Rarity(ulong term) => _rarity.GetValueOrDefault(term, _rarest);

    /// <summary>The best cue of each entry, and a little of its second best.</summary>
    private double[] BestCues(float[] cueScores)
    {
        var best = new double[_entries.Count];
        var second = new double[_entries.Count];
        for (int c = 0; c < cueScores.Length; c++)
        {
            int entry = _entryOfCue[c];
            if (cueScores[c] > best[entry])
            {
                (second[entry], best[entry]) = (best[entry], cueScores[c]);
            }
            else
            {
                second[entry] = Math.Max(second[entry], cueScores[c]);
            }
        }

        return [.. best.Select((score, i) => score + (SecondCue * second[i]))];
    }

    private static double Fit(Entry entry, TipQuery query)
    {
        double fit = 1;
        if (query.Type is { } type && entry.Types.Count > 0)
        {
            fit += entry.Types.Contains(type) ? TypeBonus : -TypeBonus;
        }

        return fit + (RiskBonus * entry.Risks.Count(query.Risks.Contains));
    }

    /// <summary>Takes the best again and again; another entry of a section already shown counts a little less.</summary>
    private static List<TipHit> Diverse(List<TipHit> candidates, int top)
    {
        var chosen = new List<TipHit>();
        var shown = new Dictionary<string, int>();
        var rest = candidates.ToList();
        while (chosen.Count < top && rest.Count > 0)
        {
            var best = rest.MaxBy(h => h.Score * Math.Pow(SameSource, shown.GetValueOrDefault(Primary(h))))!;
            rest.Remove(best);
            double score = Math.Round(best.Score * Math.Pow(SameSource, shown.GetValueOrDefault(Primary(best))), 3);
            chosen.Add(best with { Score = score });
            shown[Primary(best)] = shown.GetValueOrDefault(Primary(best)) + 1;
        }

        return chosen;
    }

    private static string Primary(TipHit hit) => hit.Entry.Sources.Count > 0 ? hit.Entry.Sources[0] : hit.Entry.Id;

    private static List<ulong> Body(Entry entry)
    {
        var terms = TermsOf(entry.Title);
        terms.AddRange(TermsOf(entry.Title));
        foreach (string text in (string[])[entry.Situation, entry.Do, entry.Avoid, .. entry.Say])
        {
            terms.AddRange(TermsOf(text));
        }

        return terms;
    }

    private static List<ulong> TermsOf(string text)
    {
        var terms = new List<ulong>();
        Terms.Extract(Normalizer.Normalize(text).Value, terms);
        return terms;
    }
}
