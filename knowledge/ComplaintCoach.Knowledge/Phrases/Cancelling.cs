using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>What was found in a draft that cancels hits of one rule. Look-ups take logarithmic time. Not thread-safe while it is filled.</summary>
internal sealed class Cancelling
{
    private List<TextSpan>? _exceptions;
    private List<TextSpan>? _inClause;
    private List<TextSpan>? _inSentence;
    private bool _inDraft;
    private SpanReach? _exceptionReach;
    private SpanReach? _clauseReach;
    private SpanReach? _sentenceReach;

    public void Add(RuleRole role, TextSpan span)
    {
        switch (role)
        {
            case RuleRole.Except:
                (_exceptions ??= []).Add(span);
                break;
            case RuleRole.UnlessInClause:
                (_inClause ??= []).Add(span);
                break;
            case RuleRole.UnlessInSentence:
                (_inSentence ??= []).Add(span);
                break;
            case RuleRole.UnlessInDraft:
                _inDraft = true;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(role), role, "Such a pattern cancels no hits of a rule.");
        }
    }

    /// <summary>True when the hit does not count. All that cancels must have been added before the first call.</summary>
    public bool Cancels(TextSpan hit, ClauseMap clauses) => _inDraft
        || (_exceptions is { } exceptions && (_exceptionReach ??= new SpanReach(exceptions)).Covers(hit))
        || (_inClause is { } inClause && (_clauseReach ??= new SpanReach(inClause)).Overlaps(clauses.ClausesAround(hit)))
        || (_inSentence is { } inSentence && (_sentenceReach ??= new SpanReach(inSentence)).Overlaps(clauses.SentencesAround(hit)));
}
