namespace ComplaintCoach.Knowledge.Customers;

/// <summary>
/// The trained weights: multinomial logistic regression over the features that training saw often enough, a temperature
/// that makes the probabilities honest, and the confidence from which the model counts as sure. Immutable, thread-safe.
/// </summary>
public sealed class TypeModel
{
    internal TypeModel(IReadOnlyDictionary<ulong, int> rows, float[] weights, float[] bias, float temperature, float sureFrom)
    {
        Rows = rows.ToDictionary();
        Weights = weights;
        Bias = bias;
        Temperature = temperature;
        SureFrom = sureFrom;
    }

    /// <summary>How many features the model knows.</summary>
    public int FeatureCount => Rows.Count;

    /// <summary>The confidence from which the training's held-out predictions were right at least nine times of ten.</summary>
    public float SureFrom { get; }

    internal Dictionary<ulong, int> Rows { get; }

    /// <summary>Row by row, one weight a class.</summary>
    internal float[] Weights { get; }

    internal float[] Bias { get; }

    internal float Temperature { get; }

    internal static int Classes => CustomerTypes.All.Count;

    /// <summary>Scores before the softmax, temperature applied.</summary>
    internal double[] Score(IReadOnlyList<Feature> features)
    {
        var scores = new double[Classes];
        for (int c = 0; c < Classes; c++)
        {
            scores[c] = Bias[c];
        }

        foreach (var feature in features)
        {
            if (Rows.TryGetValue(feature.Key, out int row))
            {
                for (int c = 0; c < Classes; c++)
                {
                    scores[c] += feature.Value * Weights[(row * Classes) + c];
                }
            }
        }

        for (int c = 0; c < Classes; c++)
        {
            scores[c] /= Temperature;
        }

        return scores;
    }

    internal static double[] Softmax(double[] scores)
    {
        double max = scores.Max();
        double[] result = [.. scores.Select(s => Math.Exp(s - max))];
        double sum = result.Sum();
        for (int c = 0; c < result.Length; c++)
        {
            result[c] /= sum;
        }

        return result;
    }
}
