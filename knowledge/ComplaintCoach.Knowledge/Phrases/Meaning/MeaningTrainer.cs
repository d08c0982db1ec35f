using System.Numerics;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>A draft to learn from, as the checker reads it.</summary>
/// <param name="Text">Normalised, disguises read.</param>
/// <param name="Breaks">Rule id and the offending stretch of the text; empty for a clean draft.</param>
/// <param name="Hints">What the rules' patterns find in it.</param>
internal sealed record MeaningExample(NormalizedText Text, IReadOnlyList<(string Rule, TextSpan Span)> Breaks, IReadOnlyList<PatternHint> Hints);

/// <summary>
/// Trains two models: one on whole drafts, one on every stretch of up to four clauses: one that holds an offending stretch whole is an example of its
/// rule, one that holds a piece of it of nothing, every other of "breaks none". Softmax regression, minimised by stochastic
/// gradient steps with AdaGrad (Duchi, Hazan and Singer, 2011). The same drafts give the same model. Stateless, thread-safe.
/// </summary>
internal static class MeaningTrainer
{
    /// <summary>A meaning goes over no more clauses than this.</summary>
    public const int LongestStretch = 4;

    private const int Rounds = 6;
    private const float Rate = 0.3f;
    private const float Penalty = 1e-5f;
    private const int FewestDrafts = 2;
    private const int Seed = 1;
    private const int Width = MeaningModel.Width;

    private sealed record Example((int Row, float Value)[] Rows, int Features, (int Place, float Share)[] Truth, float Weight);

    /// <summary>The model of stretches.</summary>
    public static MeaningModel Train(IReadOnlyList<MeaningExample> drafts, IReadOnlyList<string> rules)
    {
        var places = Places(rules);
        var extracted = drafts.Select(Extracted.Of).ToList();
        return Train(Vocabulary(extracted.Select(draft => draft.AllKeys())), rules, rows => [.. extracted.SelectMany(draft => draft.Examples(rows, places))]);
    }

    /// <summary>The model of whole drafts.</summary>
    public static MeaningModel TrainWhole(IReadOnlyList<MeaningExample> drafts, IReadOnlyList<string> rules)
    {
        var places = Places(rules);
        var extracted = drafts.Select(Whole.Of).ToList();
        return Train(Vocabulary(extracted.Select(draft => draft.Keys.Keys)), rules, rows => [.. extracted.Select(draft => draft.Example(rows, places))]);
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> rules) => rules.Index().ToDictionary(rule => rule.Item, rule => rule.Index + 1);

    private static MeaningModel Train(Dictionary<ulong, int> rows, IReadOnlyList<string> rules, Func<Dictionary<ulong, int>, Example[]> examples)
    {
        float[] weights = Fit(examples(rows), rows.Count, rules.Count + 1);

        // What the rows that are left out said goes over to those that stay.
        rows = RowQuantizer.Strongest(rows, weights);
        weights = Fit(examples(rows), rows.Count, rules.Count + 1);
        return RowQuantizer.Quantize(rules, rows, weights);
    }

    private static float[] Fit(Example[] examples, int rowCount, int used)
    {
        float[] weights = new float[(rowCount + 1) * Width];
        float[] squares = new float[weights.Length];
        Array.Fill(squares, 1e-3f);
        var random = new Random(Seed);
        int[] order = [.. Enumerable.Range(0, examples.Length)];
        float[] scores = new float[Width];
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int at in order)
            {
                var example = examples[at];
                weights.AsSpan(rowCount * Width, Width).CopyTo(scores);
                foreach (var (row, value) in example.Rows)
                {
                    AddRow(weights, row, value, scores);
                }

                MeaningModel.ToProbabilities(scores.AsSpan(0, used), example.Features);
                scores.AsSpan(used).Clear();
                foreach (var (place, share) in example.Truth)
                {
                    scores[place] -= share;
                }

                Step(weights, squares, scores, example, rowCount);
            }
        }

        return weights;
    }

    private static void AddRow(float[] weights, int row, float value, float[] scores)
    {
        for (int c = 0; c < Width; c += Vector<float>.Count)
        {
            (new Vector<float>(scores, c) + (new Vector<float>(weights, (row * Width) + c) * value)).CopyTo(scores, c);
        }
    }

    private static void Step(float[] weights, float[] squares, float[] slope, Example example, int biasRow)
    {
        float scale = MeaningModel.Scale(example.Features) * example.Weight;
        for (int k = 0; k <= example.Rows.Length; k++)
        {
            var (row, value) = k < example.Rows.Length ? example.Rows[k] : (biasRow, 1);
            int at = row * Width;
            for (int c = 0; c < Width; c += Vector<float>.Count)
            {
                var weight = new Vector<float>(weights, at + c);
                var gradient = (new Vector<float>(slope, c) * (scale * value)) + (weight * Penalty);
                var square = new Vector<float>(squares, at + c) + (gradient * gradient);
                square.CopyTo(squares, at + c);
                (weight - (gradient * Rate / Vector.SquareRoot(square))).CopyTo(weights, at + c);
            }
        }
    }

    /// <summary>Features that stand in at least two drafts, numbered in the order of their keys.</summary>
    private static Dictionary<ulong, int> Vocabulary(IEnumerable<IEnumerable<ulong>> drafts)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var draft in drafts)
        {
            foreach (ulong key in draft)
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var rows = new Dictionary<ulong, int>();
        foreach (ulong key in counts.Where(c => c.Value >= FewestDrafts).Select(c => c.Key).Order())
        {
            rows[key] = rows.Count;
        }

        return rows;
    }

    private static (int Place, float Share)[] TruthOf(string[] broken, Dictionary<string, int> places) =>
        broken.Length == 0 ? [(0, 1)] : [.. broken.Select(rule => (places[rule], 1f / broken.Length))];

    /// <summary>A draft's features taken as a whole; each counts once.</summary>
    private sealed class Whole : IFeatureSink
    {
        private string[] _broken = [];
        private int _count;

        public Dictionary<ulong, float> Keys { get; } = [];

        public static Whole Of(MeaningExample draft)
        {
            var whole = new Whole { _broken = [.. draft.Breaks.Select(b => b.Rule).Distinct()] };
            WholeDraft.Extract(draft.Text.Value, quoted: false, draft.Hints, ref whole);
            return whole;
        }

        public void Add(int clause, Part part, ulong key, int at, int length, float value)
        {
            _count++;
            Keys[key] = value;
        }

        public Example Example(Dictionary<ulong, int> rows, Dictionary<string, int> places) =>
            new([.. Keys.Where(k => rows.ContainsKey(k.Key)).Select(k => (rows[k.Key], k.Value))], _count, TruthOf(_broken, places), 1);
    }

    /// <summary>A draft's features by clause and part.</summary>
    private sealed class Extracted : IFeatureSink
    {
        private readonly MeaningExample _draft;
        private readonly List<TextSpan> _clauses;
        private readonly Dictionary<(int Clause, Part Part), List<(ulong Key, float Value)>> _keys = [];

        private Extracted(MeaningExample draft)
        {
            _draft = draft;
            _clauses = MeaningJudge.ClausesOf(draft.Text);
        }

        public static Extracted Of(MeaningExample draft)
        {
            var extracted = new Extracted(draft);
            MeaningJudge.Extract(draft.Text, extracted._clauses, draft.Hints, ref extracted);
            return extracted;
        }

        public void Add(int clause, Part part, ulong key, int at, int length, float value)
        {
            if (!_keys.TryGetValue((clause, part), out var list))
            {
                _keys[(clause, part)] = list = [];
            }

            list.Add((key, value));
        }

        public HashSet<ulong> AllKeys() =>
            [.. _keys.Values.SelectMany(k => k).Select(k => k.Key), .. Enumerable.Range(0, MeaningFeatures.LengthBuckets).Select(MeaningFeatures.LengthKeyOf)];

        public IEnumerable<Example> Examples(Dictionary<ulong, int> rows, Dictionary<string, int> places)
        {
            var stretches = new List<(int First, int Last, TextSpan Span, string[] Broken)>();
            for (int first = 0; first < _clauses.Count; first++)
            {
                for (int last = first; last < Math.Min(_clauses.Count, first + LongestStretch); last++)
                {
                    var span = TextSpan.FromBounds(_clauses[first].Start, _clauses[last].End);
                    if (Truth(span) is { } broken)
                    {
                        stretches.Add((first, last, span, broken));
                    }
                }
            }

            int breaking = stretches.Count(s => s.Broken.Length > 0);
            foreach (var (first, last, span, broken) in stretches)
            {
                int alike = broken.Length > 0 ? breaking : stretches.Count - breaking;
                (ulong Key, float Value)[] keys = [.. Keys(first, last), (MeaningFeatures.LengthKey(span.Length), 1)];
                yield return new Example(
                    [.. keys.DistinctBy(k => k.Key).Where(k => rows.ContainsKey(k.Key)).Select(k => (rows[k.Key], k.Value))],
                    keys.Length,
                    TruthOf(broken, places),
                    1 / MathF.Sqrt(alike));
            }
        }

        private IEnumerable<(ulong Key, float Value)> Keys(int first, int last)
        {
            for (int c = first; c <= last; c++)
            {
                foreach (var key in Of(c, Part.Own).Concat(c < last ? Of(c, Part.Joint) : []))
                {
                    yield return key;
                }
            }

            foreach (var key in Of(first, Part.Before).Concat(Of(last, Part.Behind)))
            {
                yield return key;
            }
        }

        private List<(ulong Key, float Value)> Of(int clause, Part part) => _keys.TryGetValue((clause, part), out var keys) ? keys : [];

        /// <summary>The rules that the stretch breaks; null when it holds only a piece of what breaks one.</summary>
        private string[]? Truth(TextSpan span)
        {
            var whole = _draft.Breaks.Where(b => Shared(b.Span, span) >= 0.9 * b.Span.Length).Select(b => b.Rule).Distinct().ToArray();
            return whole.Length > 0 || !_draft.Breaks.Any(b => b.Span.Overlaps(span)) ? whole : null;
        }

        private static int Shared(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
    }
}
