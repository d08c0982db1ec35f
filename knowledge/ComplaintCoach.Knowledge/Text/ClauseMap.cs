using System.Buffers;

namespace ComplaintCoach.Knowledge.Text;

/// <summary>Clause and sentence boundaries of a normalised text, found once and looked up in constant time. Immutable, thread-safe.</summary>
public sealed class ClauseMap
{
    /// <summary>Ends a sentence.</summary>
    public const string SentenceEnders = "。!?…\n";

    /// <summary>Ends a clause inside a sentence.</summary>
    public const string ClauseEnders = ",、;:";

    private static readonly SearchValues<char> s_enders = SearchValues.Create(SentenceEnders + ClauseEnders);
    private static readonly SearchValues<char> s_sentenceEnders = SearchValues.Create(SentenceEnders);

    private readonly int[] _clauseOf;
    private readonly int[] _sentenceOf;
    private readonly List<TextSpan> _clauses = [];
    private readonly List<TextSpan> _sentences = [];

    internal ClauseMap(string value)
    {
        _clauseOf = new int[value.Length + 1];
        _sentenceOf = new int[value.Length + 1];
        int clauseStart = 0;
        int sentenceStart = 0;
        while (true)
        {
            int ender = value.AsSpan(clauseStart).IndexOfAny(s_enders);
            int end = ender < 0 ? value.Length : clauseStart + ender;
            _clauseOf.AsSpan(clauseStart, end + 1 - clauseStart).Fill(_clauses.Count);
            _clauses.Add(TextSpan.FromBounds(clauseStart, end));
            if (ender < 0 || s_sentenceEnders.Contains(value[end]))
            {
                _sentenceOf.AsSpan(sentenceStart, end + 1 - sentenceStart).Fill(_sentences.Count);
                _sentences.Add(TextSpan.FromBounds(sentenceStart, end));
                sentenceStart = end + 1;
            }

            if (ender < 0)
            {
                return;
            }

            clauseStart = end + 1;
        }
    }

    /// <summary>In order; a boundary character belongs to no clause's span.</summary>
    public IReadOnlyList<TextSpan> Clauses => _clauses;

    /// <summary>In order.</summary>
    public IReadOnlyList<TextSpan> Sentences => _sentences;

    /// <summary>The clause that holds the position (a boundary character counts to the clause it ends).</summary>
    public TextSpan ClauseAt(int position) => _clauses[_clauseOf[position]];

    /// <summary>The sentence that holds the position.</summary>
    public TextSpan SentenceAt(int position) => _sentences[_sentenceOf[position]];

    /// <summary>The stretch from the first to the last clause that the span touches.</summary>
    public TextSpan ClausesAround(TextSpan span) => Around(span, _clauses, _clauseOf);

    /// <summary>The stretch from the first to the last sentence that the span touches.</summary>
    public TextSpan SentencesAround(TextSpan span) => Around(span, _sentences, _sentenceOf);

    private static TextSpan Around(TextSpan span, List<TextSpan> parts, int[] partOf) =>
        TextSpan.FromBounds(parts[partOf[span.Start]].Start, parts[partOf[Math.Max(span.Start, span.End - 1)]].End);
}
