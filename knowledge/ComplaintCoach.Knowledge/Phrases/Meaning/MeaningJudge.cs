using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>A stretch of a draft that means what a rule forbids.</summary>
/// <param name="Rule">Place of the rule in the model's list.</param>
/// <param name="First">Number of its first clause.</param>
/// <param name="Last">Number of its last clause.</param>
/// <param name="Span">Whole clauses of the normalised text.</param>
/// <param name="Probability">0 to 1.</param>
internal readonly record struct MeaningHit(int Rule, int First, int Last, TextSpan Span, float Probability);

/// <summary>Judges drafts by the model. Immutable, thread-safe; cost linear in the length.</summary>
internal sealed class MeaningJudge(MeaningModel model)
{
    /// <summary>A pattern's word weighs as much as so many n-grams.</summary>
    private const float PatternValue = 3;

    /// <summary>A part of a stretch speaks for it when it is nearly as sure as the whole.</summary>
    private const float NearlyAsSure = 0.85f;

    private const int MostShown = 3;

    /// <summary>A stretch breaks a rule from this probability on. Set on tests/sets/drafts.dev.b.jsonl.</summary>
    private static readonly float BreaksFrom = float.Parse(Environment.GetEnvironmentVariable("BF") ?? "0.09", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where a pattern of the rule hits too, this is enough.</summary>
    private static readonly float PatternFrom = float.Parse(Environment.GetEnvironmentVariable("PF") ?? "0.05", System.Globalization.CultureInfo.InvariantCulture);

    [ThreadStatic]
    private static ClauseScores? t_scores;

    /// <summary>Rule ids, by the place that hits name.</summary>
    public IReadOnlyList<string> Rules => model.Rules;

    public static List<TextSpan> ClausesOf(NormalizedText text) => [.. text.Clauses.Clauses.Where(c => c.Length > 0)];

    /// <summary>All features of a draft, those of its pattern hits included.</summary>
    public static void Extract<TSink>(NormalizedText text, List<TextSpan> clauses, IReadOnlyList<(int Rule, TextSpan Span)> patternHits, ref TSink sink)
        where TSink : IFeatureSink
    {
        MeaningFeatures.Extract(text, clauses, ref sink);
        foreach (var (rule, span) in patternHits)
        {
            int clause = clauses.FindIndex(c => c.Overlaps(span));
            if (clause >= 0)
            {
                sink.Add(clause, Part.Own, MeaningFeatures.PatternKey(rule), span.Start, span.Length, PatternValue);
            }
        }
    }

    /// <summary>The stretches that break a rule, the surest first; those of one rule do not overlap.</summary>
    /// <param name="text">The draft.</param>
    /// <param name="patternHits">What the rules' patterns found, by the rule's place in the model.</param>
    public List<MeaningHit> Find(NormalizedText text, IReadOnlyList<(int Rule, TextSpan Span)> patternHits)
    {
        var hits = Stretches(text, patternHits, PatternFrom);
        hits.RemoveAll(hit => hit.Probability < BreaksFrom && !patternHits.Any(h => h.Rule == hit.Rule && h.Span.Overlaps(hit.Span)));
        return hits.Count == 0 ? hits : Surest(hits);
    }

    /// <summary>All stretches, however unlikely, the surest first; those of one rule do not overlap.</summary>
    public List<MeaningHit> Likeliest(NormalizedText text, IReadOnlyList<(int Rule, TextSpan Span)> patternHits) => Surest(Stretches(text, patternHits, 0));

    /// <summary>The stretches that break a rule with at least this probability, in the order of the text.</summary>
    private List<MeaningHit> Stretches(NormalizedText text, IReadOnlyList<(int Rule, TextSpan Span)> patternHits, float from)
    {
        var hits = new List<MeaningHit>();
        var clauses = ClausesOf(text);
        var scores = t_scores ??= new ClauseScores();
        scores.Reset(model, clauses.Count);
        Extract(text, clauses, patternHits, ref scores);
        Span<float> row = stackalloc float[MeaningModel.Width];
        for (int first = 0; first < clauses.Count; first++)
        {
            for (int last = first; last < Math.Min(clauses.Count, first + MeaningTrainer.LongestStretch); last++)
            {
                var span = TextSpan.FromBounds(clauses[first].Start, clauses[last].End);
                model.ToProbabilities(row, scores.Sum(first, last, span.Length, row));
                for (int rule = 0; rule < model.Rules.Count && row[0] <= 1 - from; rule++)
                {
                    if (row[rule + 1] >= from)
                    {
                        hits.Add(new MeaningHit(rule, first, last, span, row[rule + 1]));
                    }
                }
            }
        }

        return hits;
    }

    /// <summary>The words that speak most for the hit, as they stand in the normalised text, the strongest first.</summary>
    public List<string> StrongestWords(NormalizedText text, MeaningHit hit)
    {
        var clauses = ClausesOf(text);
        var sink = new WordSink(model, hit);
        MeaningFeatures.Extract(text, clauses, ref sink);
        var chosen = new List<TextSpan>();
        foreach (var (span, _) in sink.Found.OrderByDescending(w => w.Value).ThenBy(w => w.Key.Start))
        {
            if (chosen.Count < MostShown && span.Length > 1 && !chosen.Any(c => c.Overlaps(span)))
            {
                chosen.Add(span);
            }
        }

        return [.. chosen.Select(span => span.In(text.Value))];
    }

    /// <summary>One stretch of those of a rule that overlap: the shortest that is nearly as sure as the surest.</summary>
    private static List<MeaningHit> Surest(List<MeaningHit> hits)
    {
        var kept = new List<MeaningHit>();
        foreach (var byRule in hits.GroupBy(h => h.Rule))
        {
            var left = byRule.OrderByDescending(h => h.Probability).ToList();
            while (left.Count > 0)
            {
                var surest = left[0];
                var best = left.Where(h => h.Probability >= surest.Probability * NearlyAsSure && surest.Span.Covers(h.Span)).MinBy(h => h.Span.Length);
                kept.Add(best with { Probability = surest.Probability });
                left.RemoveAll(h => h.Span.Overlaps(surest.Span));
            }
        }

        return [.. kept.OrderByDescending(h => h.Probability)];
    }

    /// <summary>Adds up what each word of a stretch weighs for the rule against "breaks none".</summary>
    private sealed class WordSink(MeaningModel model, MeaningHit hit) : IFeatureSink
    {
        public Dictionary<TextSpan, float> Found { get; } = [];

        public void Add(int clause, Part part, ulong key, int at, int length, float value)
        {
            if (part == Part.Own && clause >= hit.First && clause <= hit.Last && at >= hit.Span.Start && at + length <= hit.Span.End && model.TryRow(key, out int row))
            {
                var weights = model.Row(row);
                var span = new TextSpan(at, length);
                Found[span] = Found.GetValueOrDefault(span) + weights[hit.Rule + 1] - weights[0];
            }
        }
    }
}
