using System.Numerics;

namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>
/// Softmax regression over a stretch of clauses: how likely it breaks each rule, or none. Immutable, thread-safe.
/// </summary>
internal sealed class MeaningModel
{
    /// <summary>Width of a row of weights: place 0 for "breaks none", then a place a rule, filled up to whole vectors.</summary>
    public const int Width = 32;

    private readonly Dictionary<ulong, int> _rows;
    private readonly float[] _weights;

    /// <param name="rules">Ids in the order of the places from 1 on; at most 31.</param>
    /// <param name="rows">Feature key → row.</param>
    /// <param name="weights">Row by row; the last row is the bias.</param>
    public MeaningModel(IReadOnlyList<string> rules, Dictionary<ulong, int> rows, float[] weights)
    {
        Rules = rules;
        _rows = rows;
        _weights = weights;
    }

    public IReadOnlyList<string> Rules { get; }

    public IReadOnlyDictionary<ulong, int> Rows => _rows;

    public ReadOnlySpan<float> Weights => _weights;

    public int BiasRow => (_weights.Length / Width) - 1;

    public bool TryRow(ulong key, out int row) => _rows.TryGetValue(key, out row);

    public ReadOnlySpan<float> Row(int row) => _weights.AsSpan(row * Width, Width);

    /// <summary>Adds a row to scores, so many times.</summary>
    public void AddRow(int row, float value, Span<float> scores)
    {
        var weights = Row(row);
        for (int c = 0; c < Width; c += Vector<float>.Count)
        {
            (new Vector<float>(scores[c..]) + (new Vector<float>(weights[c..]) * value)).CopyTo(scores[c..]);
        }
    }

    /// <summary>Turns the sum of a stretch's rows into probabilities, in place.</summary>
    /// <param name="scores">Sum of the rows without the bias; after it, probabilities: place 0 for none, then the rules.</param>
    /// <param name="features">How many features the stretch has, known or not by the model.</param>
    public void ToProbabilities(Span<float> scores, int features)
    {
        float scale = Scale(features);
        var bias = Row(BiasRow);
        int used = Rules.Count + 1;
        float most = float.MinValue;
        for (int c = 0; c < used; c++)
        {
            scores[c] = (scores[c] + bias[c]) * scale;
            most = Math.Max(most, scores[c]);
        }

        float sum = 0;
        for (int c = 0; c < used; c++)
        {
            scores[c] = MathF.Exp(scores[c] - most);
            sum += scores[c];
        }

        for (int c = 0; c < used; c++)
        {
            scores[c] /= sum;
        }

        scores[used..].Clear();
    }

    /// <summary>Long and short stretches weigh alike.</summary>
    public static float Scale(int features) => 1 / MathF.Sqrt(features + 1);
}
