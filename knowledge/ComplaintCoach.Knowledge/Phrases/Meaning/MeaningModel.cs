using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>
/// Softmax regression over a stretch of clauses: how likely it breaks each rule, or none. Weights are kept as one byte each
/// and a scale a row. Immutable, thread-safe.
/// </summary>
internal sealed class MeaningModel
{
    /// <summary>Width of a row of weights: place 0 for "breaks none", then a place a rule, filled up to whole vectors.</summary>
    public const int Width = 32;

    public const int MostRules = Width - 1;

    private readonly FeatureTable _rows;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias = new float[Width];
    private readonly float[] _lengths = new float[MeaningFeatures.LengthBuckets * Width];

    /// <param name="rules">Ids in the order of the places from 1 on; at most <see cref="MostRules"/>.</param>
    /// <param name="keys">Features, by row.</param>
    /// <param name="weights">Row by row, <see cref="Width"/> each; the last row, behind those of the features, is the bias.</param>
    /// <param name="scales">By row what its weights are to be multiplied by.</param>
    public MeaningModel(IReadOnlyList<string> rules, ulong[] keys, sbyte[] weights, float[] scales)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rules.Count, MostRules);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, (keys.Length + 1) * Width);
        ArgumentOutOfRangeException.ThrowIfNotEqual(scales.Length, keys.Length + 1);
        Rules = rules;
        _rows = new FeatureTable(keys);
        _weights = weights;
        _scales = scales;
        AddRow(keys.Length, 1, _bias);
        for (int bucket = 0; bucket < MeaningFeatures.LengthBuckets; bucket++)
        {
            if (_rows.Find(MeaningFeatures.LengthKeyOf(bucket)) is >= 0 and int row)
            {
                AddRow(row, 1, _lengths.AsSpan(bucket * Width, Width));
            }
        }
    }

    public IReadOnlyList<string> Rules { get; }

    /// <summary>By row.</summary>
    public ReadOnlySpan<ulong> Keys => _rows.Keys;

    /// <summary>How many places of a row are used; those behind are 0.</summary>
    public int Used => Rules.Count + 1;

    /// <summary>The bias, <see cref="Width"/> long.</summary>
    public ReadOnlySpan<float> Bias => _bias;

    /// <summary>The weights of a feature, or of the bias as the row behind the last, and what they are to be multiplied by.</summary>
    public ReadOnlySpan<sbyte> Row(int row, out float scale)
    {
        scale = _scales[row];
        return _weights.AsSpan(row * Width, Width);
    }

    /// <summary>The feature's row; -1 when the model does not know it.</summary>
    public int Find(ulong key) => _rows.Find(key);

    /// <summary>What a length counts; <see cref="Width"/> long.</summary>
    /// <param name="length">UTF-16 code units.</param>
    public ReadOnlySpan<float> OfLength(int length) => _lengths.AsSpan(MeaningFeatures.LengthBucket(length) * Width, Width);

    /// <summary>Adds a row to scores, so many times.</summary>
    public void AddRow(int row, float value, Span<float> scores)
    {
        const int lanes = 8;
        var factor = Vector256.Create(_scales[row] * value);
        var weights = Vector256.Create<sbyte>(_weights.AsSpan(row * Width, Width));
        var (low, high) = Vector256.Widen(weights);
        var (first, second) = Vector256.Widen(low);
        var (third, fourth) = Vector256.Widen(high);
        ref float at = ref MemoryMarshal.GetReference(scores[..Width]);
        (Vector256.LoadUnsafe(ref at) + (Vector256.ConvertToSingle(first) * factor)).StoreUnsafe(ref at);
        (Vector256.LoadUnsafe(ref at, lanes) + (Vector256.ConvertToSingle(second) * factor)).StoreUnsafe(ref at, lanes);
        (Vector256.LoadUnsafe(ref at, 2 * lanes) + (Vector256.ConvertToSingle(third) * factor)).StoreUnsafe(ref at, 2 * lanes);
        (Vector256.LoadUnsafe(ref at, 3 * lanes) + (Vector256.ConvertToSingle(fourth) * factor)).StoreUnsafe(ref at, 3 * lanes);
    }

    /// <summary>Turns the sum of a stretch's rows and the bias into probabilities, in place: place 0 for none, then the rules.</summary>
    /// <param name="scores">As long as places are used.</param>
    /// <param name="features">How many features the stretch has, known or not by the model.</param>
    public static void ToProbabilities(Span<float> scores, int features)
    {
        float scale = Scale(features);
        float most = float.MinValue;
        foreach (ref float score in scores)
        {
            score *= scale;
            most = Math.Max(most, score);
        }

        float sum = 0;
        foreach (ref float score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        foreach (ref float score in scores)
        {
            score /= sum;
        }
    }

    /// <summary>Long and short stretches weigh alike.</summary>
    public static float Scale(int features) => 1 / MathF.Sqrt(features + 1);
}
