using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>A stretch of a draft that means what a rule forbids.</summary>
/// <param name="Rule">Place of the rule in the model's list.</param>
/// <param name="First">Number of its first clause.</param>
/// <param name="Last">Number of its last clause.</param>
/// <param name="Span">Whole clauses of the normalised text.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Quoted">Whether it begins inside quotation marks.</param>
/// <param name="Listed">Whether a wording that the rule's source lists hits in it.</param>
/// <param name="Piece">The piece of the draft it was judged with.</param>
internal readonly record struct MeaningHit(int Rule, int First, int Last, TextSpan Span, float Probability, bool Quoted, bool Listed, int Piece)
{
    /// <summary>The numbers of its clauses.</summary>
    public IEnumerable<int> Clauses => Enumerable.Range(First, Last - First + 1);
}

/// <summary>What a pattern found.</summary>
/// <param name="Rule">Place of the rule in the model's list.</param>
/// <param name="Span">In the normalised text.</param>
/// <param name="Listed">Whether the source lists this wording.</param>
internal readonly record struct PatternHint(int Rule, TextSpan Span, bool Listed);

/// <summary>Judges drafts by the model. Immutable, thread-safe. Cost: linear in the length, but for a logarithm of the number of hits.</summary>
internal sealed class MeaningJudge(MeaningModel model, MeaningModel whole)
{
    /// <summary>A pattern's word weighs as much as so many n-grams.</summary>
    public const float PatternValue = 3;

    /// <summary>A part of a stretch speaks for it when it is nearly as sure as the whole.</summary>
    private const float NearlyAsSure = 0.95f;

    /// <summary>The draft as a whole may speak for the rule because of one stretch; a further one of the same piece must be so sure beside the surest.</summary>
    private const float FurtherFrom = 0.5f;

    private const int MostShown = 3;

    /// <summary>The strongest words are looked for in so many characters of a stretch.</summary>
    private const int LongestExplained = 1000;

    /// <summary>A stretch breaks a rule from this probability on. Set on tests/sets/drafts.dev.b.jsonl to .l.jsonl for few false flags.</summary>
    internal const float BreaksFrom = 0.15f;

    /// <summary>Where a pattern of the rule hits too, this is enough.</summary>
    internal const float PatternFrom = 0.08f;

    /// <summary>Where a wording of the rule hits that its source lists, less is enough; below it the words are all but certainly another's, or turned round.</summary>
    internal const float ListedFrom = 0.01f;

    /// <summary>How much the stretch itself has to say, and how much the draft as a whole: powers of their probabilities.</summary>
    private const float OfStretch = 0.3f;
    private const float OfWhole = 1 - OfStretch;

    /// <summary>Room for rounding where a stretch is passed over by its sums alone.</summary>
    private const float Rounding = 1e-3f;

    /// <summary>Rule ids, by the place that hits name.</summary>
    public IReadOnlyList<string> Rules => model.Rules;

    public static List<TextSpan> ClausesOf(NormalizedText text) => [.. text.Clauses.Clauses.Where(c => c.Length > 0)];

    /// <summary>All features of a draft, those of its pattern hits included.</summary>
    public static void Extract<TSink>(NormalizedText text, List<TextSpan> clauses, IReadOnlyList<PatternHint> hints, ref TSink sink)
        where TSink : IFeatureSink
    {
        MeaningFeatures.Extract(text, clauses, ref sink);
        foreach (var (rule, span, _) in hints)
        {
            int clause = PatternHints.ClauseOf(span, clauses);
            if (clause >= 0)
            {
                sink.Add(clause, Part.Own, MeaningFeatures.PatternKey(rule), span.Start, span.Length, PatternValue);
            }
        }
    }

    /// <summary>The stretches that break a rule, the surest first; those of one rule do not overlap.</summary>
    /// <param name="text">The draft.</param>
    /// <param name="hints">What the rules' patterns found.</param>
    public List<MeaningHit> Find(NormalizedText text, IReadOnlyList<PatternHint> hints) => Surest(Stretches(text, hints, all: false));

    /// <summary>All stretches, however unlikely they break the rule, the surest first; those of one rule do not overlap.</summary>
    public List<MeaningHit> Likeliest(NormalizedText text, IReadOnlyList<PatternHint> hints) => Surest(Stretches(text, hints, all: true));

    /// <summary>The clauses that break any rule with at least this probability, each taken for itself where it stands, and their probabilities.</summary>
    public List<(TextSpan Clause, float Probability)> Doubtful(NormalizedText text, IReadOnlyList<PatternHint> hints, float from)
    {
        var doubtful = new List<(TextSpan, float)>();
        var clauses = ClausesOf(text);
        if (clauses.Count == 0)
        {
            return doubtful;
        }

        var found = new PatternHints(hints, clauses, model.Rules.Count);
        using var scores = new ClauseScores(model, text, clauses);
        Span<float> row = stackalloc float[MeaningModel.Width];
        for (int clause = 0; clause < clauses.Count; clause++)
        {
            scores.Next(found.Of(clause));
            int features = scores.Sum(clauses[clause].Length, row);
            MeaningModel.ToProbabilities(row[..model.Used], features);
            if (1 - row[0] >= from)
            {
                doubtful.Add((clauses[clause], 1 - row[0]));
            }
        }

        return doubtful;
    }

    private List<MeaningHit> Stretches(NormalizedText text, IReadOnlyList<PatternHint> hints, bool all)
    {
        var hits = new List<MeaningHit>();
        var clauses = ClausesOf(text);
        if (clauses.Count == 0)
        {
            return hits;
        }

        var around = new WholeDraft(whole, text, clauses, hints);
        if (!all && hints.Count == 0 && !around.AnyFrom((MathF.Log(BreaksFrom) / OfWhole) - Rounding))
        {
            return hits;
        }

        var found = new PatternHints(hints, clauses, model.Rules.Count);
        using var scores = new ClauseScores(model, text, clauses);
        Span<float> row = stackalloc float[MeaningModel.Width];
        for (int last = 0; last < clauses.Count; last++)
        {
            scores.Next(found.Of(last));
            for (int first = last; first >= 0 && first > last - MeaningTrainer.LongestStretch; first--)
            {
                if (first < last)
                {
                    scores.Widen();
                }

                var span = TextSpan.FromBounds(clauses[first].Start, clauses[last].End);
                int features = scores.Sum(span.Length, row);
                if (all || found.Any(span) || MayBreak(row[..model.Used], features, around.Of(first)))
                {
                    MeaningModel.ToProbabilities(row[..model.Used], features);
                    Join(row[..model.Used], around.Of(first));
                    var stretch = new MeaningHit(0, first, last, span, 0, scores.BeginsQuoted(first), Listed: false, around.PieceOf(first));
                    AddHits(row[..model.Used], stretch, found, all, hits);
                }
            }
        }

        return hits;
    }

    /// <summary>The words that speak most for the hit, as they stand in the normalised text, the strongest first.</summary>
    public List<string> StrongestWords(NormalizedText text, MeaningHit hit)
    {
        string words = text.Value.Substring(hit.Span.Start, Math.Min(hit.Span.Length, LongestExplained));
        int[] symbols = new int[MeaningFeatures.SymbolCount(words.Length)];
        MeaningFeatures.WriteSymbols(words, hit.Quoted, symbols);
        var clauses = ClausesOf(new NormalizedText(words, words));
        var sink = new WordSink(model, hit.Rule, words.Length);
        for (int c = 0; c < clauses.Count; c++)
        {
            MeaningFeatures.AddClause(symbols, clauses[c], c, ref sink);
        }

        var chosen = new List<TextSpan>();
        foreach (var (span, _) in sink.Found.OrderByDescending(w => w.Value).ThenBy(w => w.Key.Start))
        {
            if (chosen.Count < MostShown && span.Length > 1 && !chosen.Any(c => c.Overlaps(span)))
            {
                chosen.Add(span);
            }
        }

        return [.. chosen.Select(span => span.In(words))];
    }

    /// <summary>Weighs what the stretch says with what the whole says.</summary>
    private static void Join(Span<float> probabilities, ReadOnlySpan<float> logsOfWhole)
    {
        for (int place = 0; place < probabilities.Length; place++)
        {
            probabilities[place] = MathF.Pow(probabilities[place], OfStretch) * MathF.Exp(OfWhole * logsOfWhole[place]);
        }
    }

    /// <summary>False when the sums show that no rule can be as probable as it needs to be where no pattern hits: in the stretch it is no likelier than its score against that of "breaks none".</summary>
    private static bool MayBreak(ReadOnlySpan<float> scores, int features, ReadOnlySpan<float> logsOfWhole)
    {
        float needed = MathF.Log(BreaksFrom) - Rounding;
        float scale = MeaningModel.Scale(features);
        for (int place = 1; place < scores.Length; place++)
        {
            float most = Math.Min(0, (scores[place] - scores[0]) * scale);
            if ((OfStretch * most) + (OfWhole * logsOfWhole[place]) >= needed)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the rules that the stretch breaks; all of them, however unlikely, when so asked.</summary>
    private static void AddHits(ReadOnlySpan<float> probabilities, in MeaningHit stretch, PatternHints hints, bool all, List<MeaningHit> hits)
    {
        for (int rule = 0; rule + 1 < probabilities.Length; rule++)
        {
            float probability = probabilities[rule + 1];
            bool listed = hints.Any(rule, listed: true, stretch.Span);
            if (all || probability >= (listed ? ListedFrom : BreaksFrom) || (probability >= PatternFrom && hints.Any(rule, listed: false, stretch.Span)))
            {
                hits.Add(stretch with { Rule = rule, Probability = probability, Listed = listed });
            }
        }
    }

    /// <summary>One stretch of those of a rule that overlap: the shortest that is nearly as sure as the surest. Those of one piece are all about as sure.</summary>
    private static List<MeaningHit> Surest(List<MeaningHit> hits)
    {
        var kept = new List<MeaningHit>();
        foreach (var byRule in hits.OrderBy(h => h.First).ThenBy(h => h.Last).GroupBy(h => h.Rule))
        {
            var byPlace = byRule.ToDictionary(h => (h.First, h.Last));
            var taken = new HashSet<int>();
            var shown = new HashSet<int>();
            var surestOf = new Dictionary<int, float>();
            foreach (var surest in byRule.OrderByDescending(h => h.Probability))
            {
                float needed = surestOf.GetValueOrDefault(surest.Piece) * FurtherFrom;
                if ((surest.Listed || surest.Probability >= needed) && !surest.Clauses.Any((surest.Listed ? shown : taken).Contains))
                {
                    surestOf.TryAdd(surest.Piece, surest.Probability);
                    var best = Within(surest, byPlace).Where(h => h.Probability >= surest.Probability * NearlyAsSure).OrderByDescending(h => h.Probability).MinBy(h => h.Span.Length);
                    kept.Add(best with { Probability = surest.Probability });
                    taken.UnionWith(surest.Clauses);
                    shown.UnionWith(best.Clauses);
                }
            }
        }

        return [.. kept.OrderByDescending(h => h.Probability)];
    }

    /// <summary>The hits of the same rule that lie in the stretch, itself included.</summary>
    private static IEnumerable<MeaningHit> Within(MeaningHit stretch, Dictionary<(int First, int Last), MeaningHit> byPlace)
    {
        foreach (int first in stretch.Clauses)
        {
            for (int last = first; last <= stretch.Last; last++)
            {
                if (byPlace.TryGetValue((first, last), out var hit))
                {
                    yield return hit;
                }
            }
        }
    }

    /// <summary>Adds up what each word of a stretch weighs for the rule against "breaks none".</summary>
    private readonly struct WordSink(MeaningModel model, int rule, int length) : IFeatureSink
    {
        public Dictionary<TextSpan, float> Found { get; } = [];

        public void Add(int clause, Part part, ulong key, int at, int size, float value)
        {
            if (at >= 0 && at + size <= length && model.Find(key) is >= 0 and int row)
            {
                var weights = model.Row(row, out float scale);
                var span = new TextSpan(at, size);
                Found[span] = Found.GetValueOrDefault(span) + (scale * (weights[rule + 1] - weights[0]));
            }
        }
    }
}
