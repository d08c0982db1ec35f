using System.Runtime.CompilerServices;

namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>The forward and backward passes over one text. Not thread-safe; one for each text.</summary>
/// <param name="length">Characters of the text.</param>
internal sealed class TagChain(int length)
{
    private readonly double[] _forward = new double[length * Tags.Count];
    private readonly double[] _backward = new double[length * Tags.Count];
    private readonly double[] _emissions = new double[length * Tags.Count];
    private readonly double[] _scale = new double[length];

    /// <summary>The probability of each tag at each character.</summary>
    public double[] Marginals { get; } = new double[length * Tags.Count];

    /// <summary>The logarithm of the sum over all tag sequences.</summary>
    public double LogSum { get; private set; }

    /// <summary>Fills <see cref="Marginals"/> and <see cref="LogSum"/>.</summary>
    /// <param name="scores">Character by character, one score a tag.</param>
    /// <param name="steps">As in <see cref="TagModel.Steps"/>.</param>
    public void Run(double[] scores, double[] steps)
    {
        if (length == 0)
        {
            return;
        }

        double[] stepFactors = Array.ConvertAll(steps, Math.Exp);
        LogSum = 0;
        for (int i = 0; i < length; i++)
        {
            double highest = double.MinValue;
            for (int t = 0; t < Tags.Count; t++)
            {
                highest = Math.Max(highest, scores[(i * Tags.Count) + t]);
            }

            LogSum += highest;
            for (int t = 0; t < Tags.Count; t++)
            {
                _emissions[(i * Tags.Count) + t] = Math.Exp(scores[(i * Tags.Count) + t] - highest);
            }
        }

        Forward(stepFactors);
        Backward(stepFactors);
        for (int k = 0; k < Marginals.Length; k++)
        {
            Marginals[k] = _forward[k] * _backward[k];
        }
    }

    /// <summary>Adds the expected number of each step between tags to the sums.</summary>
    public void AddExpectedSteps(double[] steps, double[] sums)
    {
        for (int t = 0; t < Tags.Count && length > 0; t++)
        {
            sums[(Tags.Count * Tags.Count) + t] += Marginals[t];
        }

        double[] stepFactors = Array.ConvertAll(steps, Math.Exp);
        for (int i = 1; i < length; i++)
        {
            for (int from = 0; from < Tags.Count; from++)
            {
                double before = _forward[((i - 1) * Tags.Count) + from] / _scale[i];
                for (int to = 0; to < Tags.Count; to++)
                {
                    int at = (i * Tags.Count) + to;
                    sums[(from * Tags.Count) + to] += before * stepFactors[(from * Tags.Count) + to] * _emissions[at] * _backward[at];
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward(double[] stepFactors)
    {
        for (int i = 0; i < length; i++)
        {
            double sum = 0;
            for (int to = 0; to < Tags.Count; to++)
            {
                double reached = i == 0 ? stepFactors[(Tags.Count * Tags.Count) + to] : 0;
                for (int from = 0; from < Tags.Count && i > 0; from++)
                {
                    reached += _forward[((i - 1) * Tags.Count) + from] * stepFactors[(from * Tags.Count) + to];
                }

                reached *= _emissions[(i * Tags.Count) + to];
                _forward[(i * Tags.Count) + to] = reached;
                sum += reached;
            }

            _scale[i] = sum;
            LogSum += Math.Log(sum);
            for (int to = 0; to < Tags.Count; to++)
            {
                _forward[(i * Tags.Count) + to] /= sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(double[] stepFactors)
    {
        _backward.AsSpan((length - 1) * Tags.Count).Fill(1);
        for (int i = length - 2; i >= 0; i--)
        {
            for (int from = 0; from < Tags.Count; from++)
            {
                double sum = 0;
                for (int to = 0; to < Tags.Count; to++)
                {
                    int at = ((i + 1) * Tags.Count) + to;
                    sum += stepFactors[(from * Tags.Count) + to] * _emissions[at] * _backward[at];
                }

                _backward[(i * Tags.Count) + from] = sum / _scale[i + 1];
            }
        }
    }
}
