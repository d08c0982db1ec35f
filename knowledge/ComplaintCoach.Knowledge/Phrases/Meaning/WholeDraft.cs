using System.Buffers;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>
/// How likely a draft taken as a whole breaks each rule: what is permitted and what is not differs by what stands around it.
/// A long draft is taken piece by piece. Made for one draft; not thread-safe. Cost: linear in the length.
/// </summary>
internal sealed class WholeDraft
{
    /// <summary>Sentences go into one piece up to this length, which few written drafts exceed. Unit: UTF-16 code units.</summary>
    internal const int LongestPiece = 160;

    private readonly int[] _pieceOf;
    private readonly List<float[]> _logs = [];

    /// <param name="model">Trained on whole drafts.</param>
    /// <param name="text">The draft.</param>
    /// <param name="clauses">Its clauses that are not empty, in order.</param>
    /// <param name="hints">What the rules' patterns found.</param>
    public WholeDraft(MeaningModel model, NormalizedText text, List<TextSpan> clauses, IReadOnlyList<PatternHint> hints)
    {
        _pieceOf = new int[clauses.Count];
        var hinted = hints.Count == 0 ? null : hints.ToLookup(h => PatternHints.ClauseOf(h.Span, clauses));
        bool quoted = false;
        for (int first = 0; first < clauses.Count;)
        {
            int next = EndOfPiece(text, clauses, first);
            var span = TextSpan.FromBounds(clauses[first].Start, clauses[next - 1].End);
            var sums = new Sums(model);
            Extract(span.In(text.Value), quoted, hinted is null ? [] : Enumerable.Range(first, next - first).SelectMany(c => hinted[c]), ref sums);
            _logs.Add(sums.Logarithms());
            _pieceOf.AsSpan(first, next - first).Fill(_logs.Count - 1);
            int behind = next < clauses.Count ? clauses[next].Start : text.Value.Length;
            quoted ^= text.Value.AsSpan(span.Start, behind - span.Start).Count('"') % 2 != 0;
            first = next;
        }
    }

    /// <summary>The natural logarithms of the probabilities of "breaks none" and of each rule, in the piece that holds the clause.</summary>
    public ReadOnlySpan<float> Of(int clause) => _logs[_pieceOf[clause]];

    /// <summary>The number of the piece that holds the clause.</summary>
    public int PieceOf(int clause) => _pieceOf[clause];

    /// <summary>Whether a rule is at least so likely in any piece.</summary>
    /// <param name="from">The natural logarithm of a probability.</param>
    public bool AnyFrom(float from) => _logs.Exists(piece => piece.AsSpan(1).ContainsAnyInRange(from, 0f));

    /// <summary>All features of a piece.</summary>
    public static void Extract<TSink>(string piece, bool quoted, IEnumerable<PatternHint> hints, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        int count = MeaningFeatures.SymbolCount(piece.Length);
        int[] symbols = ArrayPool<int>.Shared.Rent(count);
        MeaningFeatures.WriteSymbols(piece, quoted, symbols);
        MeaningFeatures.AddWhole(symbols.AsSpan(0, count), ref sink);
        ArrayPool<int>.Shared.Return(symbols);
        foreach (var hint in hints)
        {
            sink.Add(0, Part.Own, MeaningFeatures.PatternKey(hint.Rule), 0, 0, MeaningJudge.PatternValue);
        }
    }

    /// <summary>The clause behind the piece that begins with the given one.</summary>
    private static int EndOfPiece(NormalizedText text, List<TextSpan> clauses, int first)
    {
        int next = first + 1;
        int sentenceEnd = 0;
        while (next < clauses.Count && clauses[next].End - clauses[first].Start <= LongestPiece)
        {
            if (text.Clauses.SentenceAt(clauses[next].Start) != text.Clauses.SentenceAt(clauses[next - 1].Start))
            {
                sentenceEnd = next;
            }

            next++;
        }

        return next == clauses.Count || sentenceEnd == 0 ? next : sentenceEnd;
    }

    /// <summary>Adds up the weights of the features; each counts once.</summary>
    private struct Sums(MeaningModel model) : IFeatureSink
    {
        [ThreadStatic]
        private static (MeaningModel? Model, int[] Round, int Last) t_seen;

        private readonly float[] _sums = model.Bias.ToArray();
        private int _count;
        private int _round;

        public void Add(int clause, Part part, ulong key, int at, int length, float value)
        {
            _count++;
            if (model.Find(key) is >= 0 and int row && IsNew(row))
            {
                model.AddRow(row, value, _sums);
            }
        }

        public readonly float[] Logarithms()
        {
            var used = _sums.AsSpan(0, model.Used);
            MeaningModel.ToProbabilities(used, _count);
            foreach (ref float probability in used)
            {
                probability = MathF.Log(Math.Max(probability, float.Epsilon));
            }

            return used.ToArray();
        }

        private bool IsNew(int row)
        {
            if (_round == 0)
            {
                if (t_seen.Model != model)
                {
                    t_seen = (model, new int[model.Keys.Length], 0);
                }

                _round = ++t_seen.Last;
            }

            bool isNew = t_seen.Round[row] != _round;
            t_seen.Round[row] = _round;
            return isNew;
        }
    }
}
