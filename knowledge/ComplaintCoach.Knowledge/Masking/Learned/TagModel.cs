using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over the characters of a text: weights
/// for what is seen at a character and for the step from one tag to the next. Immutable, thread-safe.
/// </summary>
internal sealed class TagModel
{
    /// <summary>Rows of <see cref="Steps"/>: one a tag, and one for the beginning of a text.</summary>
    public const int StepRows = Tags.Count + 1;

    /// <summary>Weights of a row in <see cref="_padded"/>, so that one row is one vector.</summary>
    private const int Lanes = 8;

    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly float[] _padded;
    private readonly double[] _steps;

    /// <param name="rows">Feature key → row of <paramref name="weights"/>.</param>
    /// <param name="weights">Row by row, one weight a tag.</param>
    /// <param name="steps">From tag by to tag; the last row is the beginning of a text.</param>
    public TagModel(Dictionary<uint, int> rows, float[] weights, float[] steps)
    {
        Rows = rows;
        Weights = weights;
        Steps = steps;
        _steps = Array.ConvertAll(steps, step => (double)step);
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(rows.Count * 4) + 1);
        _keys = new uint[size];
        _rows = new int[size];
        _padded = new float[rows.Count * Lanes];
        foreach (var (key, row) in rows)
        {
            int slot = Slot(key);
            (_keys[slot], _rows[slot]) = (key, row + 1);
            weights.AsSpan(row * Tags.Count, Tags.Count).CopyTo(_padded.AsSpan(row * Lanes));
        }
    }

    public Dictionary<uint, int> Rows { get; }

    public float[] Weights { get; }

    public float[] Steps { get; }

    /// <summary>The probability of each tag at each character, character by character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Fast from the first message after a start on.
    public double[] Marginals(CharacterFeatures features)
    {
        var scores = new double[features.Length * Tags.Count];
        var keys = new FeatureKeys(stackalloc uint[FeatureKeys.Most]);
        for (int i = 0; i < features.Length; i++)
        {
            keys.Clear();
            features.AppendTo(ref keys, i);
            var sum = Vector256<float>.Zero;
            foreach (uint key in keys.All)
            {
                if (_rows[Slot(key)] is > 0 and var row)
                {
                    sum += Vector256.LoadUnsafe(ref _padded[(row - 1) * Lanes]);
                }
            }

            for (int t = 0; t < Tags.Count; t++)
            {
                scores[(i * Tags.Count) + t] = sum[t];
            }
        }

        var chain = new TagChain(features.Length);
        chain.Run(scores, _steps);
        return chain.Marginals;
    }

    /// <summary>Where the key stands or would stand.</summary>
    private int Slot(uint key)
    {
        int slot = (int)(key * 0x9E3779B1u >> 8) & (_keys.Length - 1);
        while (_rows[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & (_keys.Length - 1);
        }

        return slot;
    }
}
