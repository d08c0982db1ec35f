using System.Numerics;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>
/// The weights of a draft's features summed clause by clause, from which any stretch of clauses is judged by a few additions.
/// Reused by one thread.
/// </summary>
internal sealed class ClauseScores : IFeatureSink
{
    private const int Parts = 4;
    private const int Width = MeaningModel.Width;
    private MeaningModel _model = null!;
    private float[] _sums = [];
    private int[] _counts = [];

    /// <summary>Begins a draft.</summary>
    public void Reset(MeaningModel model, int clauses)
    {
        _model = model;
        int size = clauses * Parts;
        if (_counts.Length < size)
        {
            _counts = new int[size];
            _sums = new float[size * Width];
        }

        _counts.AsSpan(0, size).Clear();
        _sums.AsSpan(0, size * Width).Clear();
    }

    public void Add(int clause, Part part, ulong key, int at, int length, float value)
    {
        int place = (clause * Parts) + (int)part;
        _counts[place]++;
        if (_model.TryRow(key, out int row))
        {
            _model.AddRow(row, value, _sums.AsSpan(place * Width, Width));
        }
    }

    /// <summary>Sums what counts for a stretch.</summary>
    /// <param name="first">The first clause.</param>
    /// <param name="last">The last clause.</param>
    /// <param name="length">Length of the stretch in UTF-16 code units.</param>
    /// <param name="scores">Receives the sums; <see cref="MeaningModel.Width"/> long.</param>
    /// <returns>The number of features.</returns>
    public int Sum(int first, int last, int length, Span<float> scores)
    {
        scores.Clear();
        int count = AddPart(first, Part.Before, scores) + AddPart(last, Part.Behind, scores) + 1;
        for (int c = first; c <= last; c++)
        {
            count += AddPart(c, Part.Own, scores);
            count += c < last ? AddPart(c, Part.Joint, scores) : 0;
        }

        if (_model.TryRow(MeaningFeatures.LengthKey(length), out int row))
        {
            _model.AddRow(row, 1, scores);
        }

        return count;
    }

    private int AddPart(int clause, Part part, Span<float> scores)
    {
        int at = (clause * Parts) + (int)part;
        for (int c = 0; c < Width; c += Vector<float>.Count)
        {
            (new Vector<float>(scores[c..]) + new Vector<float>(_sums, (at * Width) + c)).CopyTo(scores[c..]);
        }

        return _counts[at];
    }
}
