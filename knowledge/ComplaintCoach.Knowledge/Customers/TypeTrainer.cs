using ComplaintCoach.Knowledge.Learning;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Customers;

/// <summary>A held-out prediction: what a model trained without the message's voice says of it.</summary>
/// <param name="Message">The message.</param>
/// <param name="Probabilities">In the order of <see cref="CustomerTypes.All"/>, temperature applied.</param>
public sealed record HeldOutPrediction(TrainingMessage Message, IReadOnlyList<double> Probabilities);

/// <summary>What training brought forth.</summary>
public sealed record TrainingResult(TypeModel Model, IReadOnlyList<HeldOutPrediction> HeldOut);

/// <summary>
/// Trains the type model: softmax regression with an L2 penalty, minimised by L-BFGS. The same messages give the same
/// weights on every run. Temperature and the sure threshold come from predictions on voices left out of training.
/// Stateless, thread-safe.
/// </summary>
public static class TypeTrainer
{
    private const int FewestMessagesOfFeature = 2;
    private const float Penalty = 2.0f;
    private const int MostFolds = 5;
    private const double RightWhenSure = 0.92;

    /// <summary>Trains on all messages.</summary>
    /// <param name="messages">At least one of each type, from at least two voices.</param>
    /// <param name="progress">Told what is being done, in a few words.</param>
    public static TrainingResult Train(IReadOnlyList<TrainingMessage> messages, Lexicon lexicon, Action<string>? progress = null)
    {
        var extractor = new FeatureExtractor(lexicon);
        var examples = messages.Select(m => Example.Of(m, extractor)).ToList();
        var folds = messages.Select(m => m.Voice).Distinct().Order(StringComparer.Ordinal).Select((voice, i) => (voice, Fold: i % MostFolds)).ToDictionary(v => v.voice, v => v.Fold);
        var heldOutScores = new double[messages.Count][];
        int foldCount = Math.Min(MostFolds, folds.Count);
        Parallel.For(0, foldCount, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold =>
        {
            var rest = examples.Where(e => folds[e.Message.Voice] != fold).ToList();
            var model = Fit(rest, 1, 1);
            for (int i = 0; i < examples.Count; i++)
            {
                if (folds[examples[i].Message.Voice] == fold)
                {
                    heldOutScores[i] = model.Score(examples[i].Features);
                }
            }
        });
        progress?.Invoke($"held-out predictions on {foldCount} groups of voices");

        int[] labels = [.. examples.Select(e => e.Label)];
        float temperature = BestTemperature(heldOutScores, labels);
        var heldOut = heldOutScores.Select((scores, i) => new HeldOutPrediction(
            messages[i], TypeModel.Softmax([.. scores.Select(s => s / temperature)]))).ToList();
        float sureFrom = SureThreshold(heldOut, labels);
        var full = Fit(examples, temperature, sureFrom);
        progress?.Invoke($"{full.FeatureCount} features from {messages.Count} messages");
        return new TrainingResult(full, heldOut);
    }

    private static TypeModel Fit(List<Example> examples, float temperature, float sureFrom)
    {
        var rows = Vocabulary(examples);
        int classes = TypeModel.Classes;
        var sparse = examples.Select(e => e.Rows(rows)).ToArray();
        int size = (rows.Count * classes) + classes;
        double[] point = Lbfgs.Minimise(size, (x, gradient) => Loss(x, gradient, sparse, examples, rows.Count));
        float[] weights = [.. point.AsSpan(0, rows.Count * classes).ToArray().Select(w => (float)w)];
        float[] bias = [.. point.AsSpan(rows.Count * classes).ToArray().Select(w => (float)w)];
        return new TypeModel(rows, weights, bias, temperature, sureFrom);
    }

    /// <summary>Mean cross-entropy over the messages plus the penalty; fills the gradient.</summary>
    private static double Loss(double[] x, double[] gradient, (int Row, float Value)[][] sparse, List<Example> examples, int rowCount)
    {
        int classes = TypeModel.Classes;
        int biasAt = rowCount * classes;
        Array.Clear(gradient);
        double loss = 0;
        var scores = new double[classes];
        for (int i = 0; i < sparse.Length; i++)
        {
            for (int c = 0; c < classes; c++)
            {
                scores[c] = x[biasAt + c];
            }

            foreach (var (row, value) in sparse[i])
            {
                for (int c = 0; c < classes; c++)
                {
                    scores[c] += value * x[(row * classes) + c];
                }
            }

            double[] p = TypeModel.Softmax(scores);
            loss -= Math.Log(Math.Max(p[examples[i].Label], 1e-12));
            p[examples[i].Label] -= 1;
            foreach (var (row, value) in sparse[i])
            {
                for (int c = 0; c < classes; c++)
                {
                    gradient[(row * classes) + c] += value * p[c];
                }
            }

            for (int c = 0; c < classes; c++)
            {
                gradient[biasAt + c] += p[c];
            }
        }

        for (int k = 0; k < biasAt; k++)
        {
            loss += 0.5 * Penalty * x[k] * x[k];
            gradient[k] += Penalty * x[k];
        }

        return loss;
    }

    private static Dictionary<ulong, int> Vocabulary(List<Example> examples)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var example in examples)
        {
            foreach (ulong key in example.Features.Select(f => f.Key).Distinct())
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts.Where(c => c.Value >= FewestMessagesOfFeature).Select(c => c.Key).Order().Select((key, row) => (key, row)).ToDictionary(k => k.key, k => k.row);
    }

    /// <summary>The temperature under which the held-out messages are likeliest; searched on a fixed grid.</summary>
    private static float BestTemperature(double[][] scores, int[] labels)
    {
        float best = 1;
        double bestLoss = double.MaxValue;
        for (float temperature = 0.3f; temperature < 4f; temperature *= 1.03f)
        {
            float t = temperature;
            double loss = scores.Select((s, i) => -Math.Log(Math.Max(TypeModel.Softmax([.. s.Select(v => v / t)])[labels[i]], 1e-12))).Sum();
            if (loss < bestLoss)
            {
                (best, bestLoss) = (t, loss);
            }
        }

        return best;
    }

    /// <summary>The lowest confidence above which the held-out predictions are right often enough.</summary>
    private static float SureThreshold(List<HeldOutPrediction> heldOut, int[] labels)
    {
        var ranked = heldOut.Select((h, i) => (Confidence: h.Probabilities.Max(), Right: h.Probabilities.ToList().IndexOf(h.Probabilities.Max()) == labels[i]))
            .OrderByDescending(h => h.Confidence).ToList();
        double threshold = 1;
        int right = 0;
        for (int i = 0; i < ranked.Count; i++)
        {
            right += ranked[i].Right ? 1 : 0;
            if (right >= RightWhenSure * (i + 1))
            {
                threshold = ranked[i].Confidence;
            }
        }

        return (float)Math.Clamp(threshold, 0.4, 0.95);
    }

    private sealed record Example(TrainingMessage Message, int Label, List<Feature> Features)
    {
        public static Example Of(TrainingMessage message, FeatureExtractor extractor)
        {
            var features = new List<Feature>();
            extractor.Extract(Normalizer.Normalize(message.Text), features);
            return new Example(message, CustomerTypes.IndexOf(message.Type), features);
        }

        public (int Row, float Value)[] Rows(Dictionary<ulong, int> rows) =>
            [.. Features.Where(f => rows.ContainsKey(f.Key)).Select(f => (rows[f.Key], f.Value))];
    }
}
