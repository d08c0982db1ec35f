using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Customers;

/// <summary>Words that spoke for the type.</summary>
/// <param name="Span">Where, in UTF-16 code units of the message as typed.</param>
/// <param name="Text">The words as typed.</param>
/// <param name="Weight">How much they moved the score of the type against the others; larger is stronger.</param>
public sealed record Evidence(TextSpan Span, string Text, double Weight);

/// <summary>The scores of one message, before any conversation is taken into account.</summary>
/// <param name="Scores">Log-odds in the order of <see cref="CustomerTypes.All"/>, calibrated.</param>
public sealed record TypeScores(IReadOnlyList<double> Scores);

/// <summary>Tells the customer type of a message. Immutable, thread-safe.</summary>
public sealed class TypeClassifier
{
    private const int MostEvidence = 4;
    private const double WeakestShare = 0.3;
    private const string LooseEnds = "的了是我你您他她它在就都也还又么吗呢吧啊这那个次着过给把被到得地和跟没不";
    private readonly FeatureExtractor _extractor;
    private readonly WordAutomaton _words;

    public TypeClassifier(TypeModel model, Lexicon lexicon)
    {
        Model = model;
        _extractor = new FeatureExtractor(lexicon);
        _words = new WordAutomaton(lexicon.Names.SelectMany(n => lexicon[n]).Where(w => w.Length is > 1 and < 7).Distinct());
    }

    public TypeModel Model { get; }

    /// <summary>Calibrated scores; a softmax over them gives probabilities.</summary>
    public TypeScores Score(NormalizedText message) => new(Model.Score(Features(message)));

    /// <summary>The strongest words for the type, in reading order; removing them lowers the type's score.</summary>
    public IReadOnlyList<Evidence> Explain(NormalizedText message, string type)
    {
        int target = CustomerTypes.IndexOf(type);
        double[] support = SupportByCharacter(message, target);
        double strongest = support.Length == 0 ? 0 : support.Max();
        var spans = new List<(TextSpan Span, double Weight)>();
        for (int i = 0; i < support.Length; i++)
        {
            int end = i;
            double weight = 0;
            while (end < support.Length && support[end] > WeakestShare * strongest && !IsBoundary(message.Value[end]))
            {
                weight += support[end++];
            }

            if (end > i)
            {
                spans.Add((TextSpan.FromBounds(i, end), weight));
                i = end;
            }
        }

        return [.. Whole(spans, message.Value).Where(s => s.Span.Length > 1).OrderByDescending(s => s.Weight).Take(MostEvidence).OrderBy(s => s.Span.Start).Select(s => ToEvidence(s.Span, s.Weight, message))];
    }

    /// <summary>Widens each span to the known words it cuts, or trims particles from its ends; joins spans that meet.</summary>
    private List<(TextSpan Span, double Weight)> Whole(List<(TextSpan Span, double Weight)> spans, string value)
    {
        var sink = new SpanSink();
        _words.Scan(value, ref sink);
        var whole = new List<(TextSpan Span, double Weight)>();
        foreach (var (span, weight) in spans)
        {
            var words = sink.Found.Where(w => w.Overlaps(span)).ToList();
            var widened = words.Count == 0
                ? Trimmed(span, value)
                : TextSpan.FromBounds(Math.Min(span.Start, words.Min(w => w.Start)), Math.Max(span.End, words.Max(w => w.End)));
            if (whole.Count > 0 && whole[^1].Span.Overlaps(widened))
            {
                var (before, earlier) = whole[^1];
                whole[^1] = (TextSpan.FromBounds(Math.Min(before.Start, widened.Start), Math.Max(before.End, widened.End)), earlier + weight);
            }
            else
            {
                whole.Add((widened, weight));
            }
        }

        return whole;
    }

    private static TextSpan Trimmed(TextSpan span, string value)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && LooseEnds.Contains(value[start]))
        {
            start++;
        }

        while (end > start && LooseEnds.Contains(value[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private readonly struct SpanSink() : IWordSink
    {
        public List<TextSpan> Found { get; } = [];

        void IWordSink.Found(int word, int start, int end) => Found.Add(TextSpan.FromBounds(start, end));
    }

    private static Evidence ToEvidence(TextSpan span, double weight, NormalizedText message)
    {
        var original = message.ToOriginal(span);
        return new Evidence(original, original.In(message.Original), Math.Round(weight, 3));
    }

    /// <summary>Spreads what each feature adds to the type, against the mean of all types, over the characters that show it.</summary>
    private double[] SupportByCharacter(NormalizedText message, int target)
    {
        var support = new double[message.Value.Length];
        foreach (var feature in Features(message))
        {
            if (feature.Start < 0 || !Model.Rows.TryGetValue(feature.Key, out int row))
            {
                continue;
            }

            var weights = Model.Weights.AsSpan(row * TypeModel.Classes, TypeModel.Classes);
            double mean = 0;
            foreach (float weight in weights)
            {
                mean += weight / TypeModel.Classes;
            }

            double share = feature.Value * (weights[target] - mean) / feature.Length;
            for (int i = feature.Start; i < feature.Start + feature.Length; i++)
            {
                support[i] += share;
            }
        }

        return support;
    }

    private List<Feature> Features(NormalizedText message)
    {
        var features = new List<Feature>();
        _extractor.Extract(message, features);
        return features;
    }

    private static bool IsBoundary(char c) => ClauseMap.ClauseEnders.Contains(c) || ClauseMap.SentenceEnders.Contains(c) || c is ' ' or '"';
}
