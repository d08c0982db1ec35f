using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Phrases.Meaning;
using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Phrases;

/// <summary>The judge against a plain implementation: every stretch summed feature by feature.</summary>
public sealed class MeaningJudgeTests
{
    /// <summary>Above every threshold of the judge.</summary>
    private const double Sure = 0.25;

    private static readonly MeaningModel s_model = RulesModel.Model.Stretches;

    private static readonly MeaningModel s_whole = RulesModel.Model.Whole;

    private static readonly MeaningJudge s_judge = new(s_model, s_whole);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_stretch_has_the_sum_of_its_features(int seed)
    {
        var (text, hints) = Draft(new Random(seed));
        var clauses = MeaningJudge.ClausesOf(text);
        var plain = Plain.Of(text, clauses, hints);
        var found = new PatternHints(hints, clauses, s_model.Rules.Count);
        using var scores = new ClauseScores(s_model, text, clauses);
        float[] row = new float[MeaningModel.Width];
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
                var (sums, count) = plain.Sum(first, last, span.Length);
                scores.Sum(span.Length, row).ShouldBe(count);
                scores.BeginsQuoted(first).ShouldBe(text.Value[..span.Start].Count(c => c == '"') % 2 == 1);
                for (int c = 0; c < s_model.Used; c++)
                {
                    row[c].ShouldBe((float)sums[c], 1e-3f);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_sure_stretch_is_passed_over(int seed)
    {
        var (text, hints) = Draft(new Random(seed));
        var clauses = MeaningJudge.ClausesOf(text);
        var plain = Plain.Of(text, clauses, hints);
        var around = new WholeDraft(s_whole, text, clauses, hints);
        var hits = s_judge.Find(text, hints);
        for (int first = 0; first < clauses.Count; first++)
        {
            for (int last = first; last < Math.Min(clauses.Count, first + MeaningTrainer.LongestStretch); last++)
            {
                var span = TextSpan.FromBounds(clauses[first].Start, clauses[last].End);
                double[] probabilities = plain.Probabilities(first, last, span.Length);
                for (int rule = 0; rule < s_model.Rules.Count; rule++)
                {
                    double probability = Math.Pow(probabilities[rule + 1], 0.3) * Math.Exp(0.7 * around.Of(first)[rule + 1]);
                    (probability < Sure || hits.Exists(h => h.Rule == rule && ((Near(h, first, last) && h.Probability > probability - 1e-3) || (h.Piece == around.PieceOf(first) && h.Probability > (2 * probability) - 1e-3)))).ShouldBeTrue($"{span.In(text.Value)} breaks {s_model.Rules[rule]}");
                }
            }
        }

        foreach (var hit in hits)
        {
            hits.ShouldNotContain(h => h != hit && h.Rule == hit.Rule && h.Span.Overlaps(hit.Span));
            hit.Span.ShouldBe(TextSpan.FromBounds(clauses[hit.First].Start, clauses[hit.Last].End));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_whole_has_the_sum_of_its_different_features(int seed)
    {
        var (text, hints) = Draft(new Random(seed));
        var clauses = MeaningJudge.ClausesOf(text);
        if (clauses.Count == 0 || clauses[^1].End - clauses[0].Start > WholeDraft.LongestPiece)
        {
            return;
        }

        var plain = new Plain();
        WholeDraft.Extract(text.Value[clauses[0].Start..clauses[^1].End], quoted: false, hints.Where(h => clauses.Exists(c => c.Overlaps(h.Span))), ref plain);
        double[] probabilities = plain.ProbabilitiesOfWhole();
        var logs = new WholeDraft(s_whole, text, clauses, hints).Of(0);
        for (int c = 0; c < probabilities.Length; c++)
        {
            Math.Exp(logs[c]).ShouldBe(probabilities[c], 1e-4);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pieces_are_short_and_end_with_a_sentence_where_they_can(int seed)
    {
        var text = Normalizer.Normalize(string.Concat(Enumerable.Range(0, 8).Select(i => Draft(new Random((seed * 8) + i)).Text.Value + "。")));
        var clauses = MeaningJudge.ClausesOf(text);
        var around = new WholeDraft(s_whole, text, clauses, []);
        int first = 0;
        for (int next = 1; next <= clauses.Count; next++)
        {
            if (next < clauses.Count && around.Of(next) == around.Of(first))
            {
                continue;
            }

            bool oneSentence = text.Clauses.SentenceAt(clauses[first].Start) == text.Clauses.SentenceAt(clauses[next - 1].Start);
            bool endsSentence = next == clauses.Count || text.Clauses.SentenceAt(clauses[next].Start) != text.Clauses.SentenceAt(clauses[next - 1].Start);
            (oneSentence || endsSentence).ShouldBeTrue();
            (clauses[next - 1].End - clauses[first].Start).ShouldBeLessThanOrEqualTo(WholeDraft.LongestPiece + clauses.Max(c => c.Length));
            first = next;
        }

        first.ShouldBe(clauses.Count);
    }

    /// <summary>A hit shows the shortest part of its stretch, which is no longer than the longest; so that stretch may reach here.</summary>
    private static bool Near(MeaningHit hit, int first, int last) =>
        hit.First - (MeaningTrainer.LongestStretch - 1) <= last && hit.Last + (MeaningTrainer.LongestStretch - 1) >= first;

    [Fact]
    public void The_generated_drafts_hold_sure_stretches() =>
        Enumerable.Range(0, 60).Count(seed => Draft(new Random(seed)) is var (text, hints) && s_judge.Find(text, hints).Exists(h => h.Probability > Sure)).ShouldBeGreaterThan(3);

    /// <summary>Hits and misses of the rules, cut and joined at random, with quotation marks, digits and empty clauses.</summary>
    private static (NormalizedText Text, List<PatternHint> Hints) Draft(Random random)
    {
        string[] sentences = [.. TestCoach.Shipped.Pack.Rules.SelectMany(r => r.Hits.Concat(r.Misses))];
        var parts = Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
        {
            string sentence = sentences[random.Next(sentences.Length)];
            return sentence[random.Next(Math.Min(3, sentence.Length))..] + random.GetItems(["", ",", "。", "\"", "…,", "35块!", "\n"], 1)[0];
        });
        var text = Normalizer.Normalize(string.Concat(parts));
        var hints = new List<PatternHint>();
        for (int i = random.Next(4); i > 0 && text.Value.Length > 8; i--)
        {
            int start = random.Next(text.Value.Length - 6);
            hints.Add(new PatternHint(random.Next(s_model.Rules.Count), new TextSpan(start, random.Next(1, 6)), random.Next(2) == 0));
        }

        return (text, hints);
    }

    /// <summary>All features of a draft, by clause and part.</summary>
    private sealed class Plain : IFeatureSink
    {
        private readonly List<(int Clause, Part Part, ulong Key, double Value)> _features = [];

        public static Plain Of(NormalizedText text, List<TextSpan> clauses, List<PatternHint> hints)
        {
            var plain = new Plain();
            MeaningJudge.Extract(text, clauses, hints, ref plain);
            return plain;
        }

        public void Add(int clause, Part part, ulong key, int at, int length, float value) => _features.Add((clause, part, key, value));

        public (double[] Sums, int Count) Sum(int first, int last, int length)
        {
            var counting = _features.Where(f => f.Part switch
            {
                Part.Own => f.Clause >= first && f.Clause <= last,
                Part.Joint => f.Clause >= first && f.Clause < last,
                Part.Behind => f.Clause == last,
                _ => f.Clause == first,
            }).Append((first, Part.Own, MeaningFeatures.LengthKey(length), 1)).ToList();
            double[] sums = [.. s_model.Bias.ToArray().Select(b => (double)b)];
            foreach (var (_, _, key, value) in counting)
            {
                if (s_model.Keys.IndexOf(key) is >= 0 and int row)
                {
                    var weights = s_model.Row(row, out float scale);
                    for (int c = 0; c < sums.Length; c++)
                    {
                        sums[c] += weights[c] * (double)scale * value;
                    }
                }
            }

            return (sums, counting.Count);
        }

        public double[] ProbabilitiesOfWhole()
        {
            double[] sums = [.. s_whole.Bias.ToArray().Select(b => (double)b)];
            foreach (var (_, _, key, value) in _features.DistinctBy(f => f.Key))
            {
                if (s_whole.Keys.IndexOf(key) is >= 0 and int row)
                {
                    var weights = s_whole.Row(row, out float scale);
                    for (int c = 0; c < sums.Length; c++)
                    {
                        sums[c] += weights[c] * (double)scale * value;
                    }
                }
            }

            double[] shares = [.. sums.Take(s_whole.Used).Select(s => Math.Exp(s / Math.Sqrt(_features.Count + 1)))];
            return [.. shares.Select(s => s / shares.Sum())];
        }

        public double[] Probabilities(int first, int last, int length)
        {
            var (sums, count) = Sum(first, last, length);
            double[] shares = [.. sums.Take(s_model.Used).Select(s => Math.Exp(s / Math.Sqrt(count + 1)))];
            return [.. shares.Select(s => s / shares.Sum())];
        }
    }
}
