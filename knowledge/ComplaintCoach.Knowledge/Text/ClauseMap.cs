namespace ComplaintCoach.Knowledge.Text;

/// <summary>Clause and sentence boundaries of a normalised text, found once and looked up in constant time. Immutable, thread-safe.</summary>
public sealed class ClauseMap
{
    /// <summary>Ends a sentence.</summary>
    public const string SentenceEnders = "。!?…\n";

    /// <summary>Ends a clause inside a sentence.</summary>
    public const string ClauseEnders = ",、;:";

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
        for (int i = 0; i <= value.Length; i++)
        {
            _clauseOf[i] = _clauses.Count;
            _sentenceOf[i] = _sentences.Count;
            bool endsSentence = i == value.Length || SentenceEnders.Contains(value[i]);
            if (endsSentence || ClauseEnders.Contains(value[i]))
            {
                _clauses.Add(TextSpan.FromBounds(clauseStart, i));
                clauseStart = i + 1;
            }

            if (endsSentence)
            {
                _sentences.Add(TextSpan.FromBounds(sentenceStart, i));
                sentenceStart = i + 1;
            }
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
