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

    /// <summary>Whether the hit counts, and if not, why. All that cancels must have been added before the first call.</summary>
    public HitFate FateOf(TextSpan hit, ClauseMap clauses) => _inDraft ? HitFate.UnlessInDraft
        : _exceptions is { } exceptions && (_exceptionReach ??= new SpanReach(exceptions)).Covers(hit) ? HitFate.Excepted
        : _inClause is { } inClause && (_clauseReach ??= new SpanReach(inClause)).Overlaps(clauses.ClausesAround(hit)) ? HitFate.UnlessInClause
        : _inSentence is { } inSentence && (_sentenceReach ??= new SpanReach(inSentence)).Overlaps(clauses.SentencesAround(hit)) ? HitFate.UnlessInSentence
        : HitFate.Counts;
}
