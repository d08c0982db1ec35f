using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>
/// Goes through a draft clause by clause and sums the weights of the features, from which every stretch that ends with the
/// clause at hand is judged by a few additions. What stands around a clause is looked up once for all clauses that it is near.
/// Made for one draft; not thread-safe; to be disposed.
/// </summary>
internal ref struct ClauseScores : IDisposable
{
    /// <summary>The clauses at hand: a stretch is no longer than this.</summary>
    private const int Kept = MeaningTrainer.LongestStretch;

    private const int Parts = 4;
    private const int Width = MeaningModel.Width;

    /// <summary>Rows of a symbol: alone and with the next, as standing behind a clause and before one.</summary>
    private const int RowsAround = 4;

    private const int NotLookedUp = -2;
    private readonly MeaningModel _model;
    private readonly List<TextSpan> _clauses;
    private readonly int _length;
    private readonly int[] _symbols;
    private readonly int[] _around;
    private readonly float[] _sums;
    private readonly float[] _stretch;
    private readonly int[] _counts = new int[Kept * Parts];
    private int _first;
    private int _last = -1;
    private int _count;

    /// <param name="model">The model.</param>
    /// <param name="text">The draft.</param>
    /// <param name="clauses">Its clauses that are not empty, in order.</param>
    public ClauseScores(MeaningModel model, NormalizedText text, List<TextSpan> clauses)
    {
        _model = model;
        _clauses = clauses;
        _length = text.Value.Length;
        int symbols = MeaningFeatures.SymbolCount(_length);
        _symbols = ArrayPool<int>.Shared.Rent(symbols);
        _around = ArrayPool<int>.Shared.Rent(symbols * RowsAround);
        _sums = ArrayPool<float>.Shared.Rent(Kept * Parts * Width);
        _stretch = ArrayPool<float>.Shared.Rent(Width);
        MeaningFeatures.WriteSymbols(text.Value, quoted: false, _symbols);
        _around.AsSpan(0, symbols * RowsAround).Fill(NotLookedUp);
    }

    /// <summary>Whether the clause begins inside quotation marks.</summary>
    public readonly bool BeginsQuoted(int clause) => MeaningFeatures.BeginsQuoted(_symbols, _clauses[clause]);

    /// <summary>Goes on to the next clause; the stretch is that clause alone.</summary>
    /// <param name="hints">What the patterns found that begins with this clause.</param>
    public void Next(ReadOnlySpan<PatternHint> hints)
    {
        _last++;
        int place = _last % Kept * Parts;
        _counts.AsSpan(place, Parts).Clear();
        _sums.AsSpan(place * Width, Parts * Width).Clear();
        var sink = new Adder(_model, _counts.AsSpan(place, Parts), _sums.AsSpan(place * Width, Parts * Width));
        var symbols = _symbols.AsSpan(0, MeaningFeatures.SymbolCount(_length));
        MeaningFeatures.AddClause(symbols, _clauses[_last], _last, ref sink);
        if (_last + 1 < _clauses.Count)
        {
            MeaningFeatures.AddJoint(symbols, _clauses[_last], _clauses[_last + 1], _last, ref sink);
        }
        else
        {
            sink.Add(_last, Part.Behind, MeaningFeatures.LastKey, 0, 0, 1);
        }

        if (_last == 0)
        {
            sink.Add(0, Part.Before, MeaningFeatures.FirstKey, 0, 0, 1);
        }

        foreach (var hint in hints)
        {
            sink.Add(_last, Part.Own, MeaningFeatures.PatternKey(hint.Rule), 0, 0, MeaningJudge.PatternValue);
        }

        AddAround(Part.Behind, MeaningFeatures.Behind(_clauses[_last], _length), ref sink);
        AddAround(Part.Before, MeaningFeatures.Before(_clauses[_last]), ref sink);
        _first = _last;
        _model.Bias.CopyTo(_stretch);
        _count = Plus(_last, Part.Behind, _stretch) + Plus(_last, Part.Own, _stretch) + 1;
    }

    /// <summary>Takes the clause before into the stretch.</summary>
    public void Widen()
    {
        _first--;
        _count += Plus(_first, Part.Joint, _stretch) + Plus(_first, Part.Own, _stretch);
    }

    /// <summary>The sum of what counts for the stretch, the bias included.</summary>
    /// <param name="length">Length of the stretch in UTF-16 code units.</param>
    /// <param name="scores">Receives the sums; <see cref="MeaningModel.Width"/> long.</param>
    /// <returns>The number of features.</returns>
    public readonly int Sum(int length, Span<float> scores)
    {
        _stretch.AsSpan(0, Width).CopyTo(scores);
        Plus(_model.OfLength(length), scores);
        return _count + Plus(_first, Part.Before, scores);
    }

    public readonly void Dispose()
    {
        ArrayPool<int>.Shared.Return(_symbols);
        ArrayPool<int>.Shared.Return(_around);
        ArrayPool<float>.Shared.Return(_sums);
        ArrayPool<float>.Shared.Return(_stretch);
    }

    private readonly void AddAround(Part part, Range range, ref Adder sink)
    {
        int last = range.End.Value - 1;
        for (int i = range.Start.Value; i <= last; i++)
        {
            var rows = _around.AsSpan((i * RowsAround) + (part == Part.Behind ? 0 : 2), 2);
            if (rows[0] == NotLookedUp)
            {
                var (one, two) = MeaningFeatures.AroundKeys(part, _symbols[i], _symbols[i + 1]);
                rows[0] = _model.Find(one);
                rows[1] = _model.Find(two);
            }

            sink.AddRow(part, rows[0], 1);
            if (i < last)
            {
                sink.AddRow(part, rows[1], 1);
            }
        }
    }

    private readonly int Plus(int clause, Part part, Span<float> scores)
    {
        int place = (clause % Kept * Parts) + (int)part;
        Plus(_sums.AsSpan(place * Width, Width), scores);
        return _counts[place];
    }

    private static void Plus(ReadOnlySpan<float> more, Span<float> scores)
    {
        ref float from = ref MemoryMarshal.GetReference(more[..Width]);
        ref float to = ref MemoryMarshal.GetReference(scores[..Width]);
        for (nuint c = 0; c < Width; c += (nuint)Vector256<float>.Count)
        {
            (Vector256.LoadUnsafe(ref to, c) + Vector256.LoadUnsafe(ref from, c)).StoreUnsafe(ref to, c);
        }
    }

    /// <summary>Adds the features of one clause up by what they count for.</summary>
    private readonly ref struct Adder(MeaningModel model, Span<int> counts, Span<float> sums) : IFeatureSink
    {
        private readonly Span<int> _counts = counts;
        private readonly Span<float> _sums = sums;

        public void Add(int clause, Part part, ulong key, int at, int length, float value) => AddRow(part, model.Find(key), value);

        public void AddRow(Part part, int row, float value)
        {
            _counts[(int)part]++;
            if (row >= 0)
            {
                model.AddRow(row, value, _sums.Slice((int)part * Width, Width));
            }
        }
    }
}
