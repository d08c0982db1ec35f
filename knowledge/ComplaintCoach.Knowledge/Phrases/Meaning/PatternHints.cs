using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>
/// What the rules' patterns found in a draft, by the clause it begins in and by rule. Look-ups take logarithmic time. Made for
/// one draft; not thread-safe.
/// </summary>
internal sealed class PatternHints
{
    private readonly List<(int Clause, PatternHint Hint)> _byClause = [];
    private readonly PatternHint[] _ordered;
    private readonly SpanReach? _all;
    private readonly SpanReach?[] _listed = [];
    private readonly SpanReach?[] _others = [];
    private int _next;

    /// <param name="hints">In any order.</param>
    /// <param name="clauses">The draft's clauses that are not empty, in order.</param>
    /// <param name="rules">How many rules there are.</param>
    public PatternHints(IReadOnlyList<PatternHint> hints, List<TextSpan> clauses, int rules)
    {
        _ordered = [];
        if (hints.Count == 0)
        {
            return;
        }

        _all = new SpanReach([.. hints.Select(h => h.Span)]);
        _listed = ByRule(hints.Where(h => h.Listed), rules);
        _others = ByRule(hints.Where(h => !h.Listed), rules);
        foreach (var hint in hints)
        {
            if (ClauseOf(hint.Span, clauses) is >= 0 and int clause)
            {
                _byClause.Add((clause, hint));
            }
        }

        _byClause = [.. _byClause.OrderBy(h => h.Clause)];
        _ordered = [.. _byClause.Select(h => h.Hint)];
    }

    /// <summary>The first clause that the span touches; -1 when it touches none.</summary>
    /// <param name="span">In the normalised text.</param>
    /// <param name="clauses">In order, none empty.</param>
    public static int ClauseOf(TextSpan span, List<TextSpan> clauses)
    {
        int low = 0;
        int high = clauses.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = clauses[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < clauses.Count && clauses[low].Overlaps(span) ? low : -1;
    }

    /// <summary>The hints that begin with the clause; clauses must be asked for in order.</summary>
    public ReadOnlySpan<PatternHint> Of(int clause)
    {
        int from = _next;
        while (_next < _byClause.Count && _byClause[_next].Clause == clause)
        {
            _next++;
        }

        return _ordered.AsSpan(from, _next - from);
    }

    /// <summary>Whether any hint lies in the stretch, at least in part.</summary>
    public bool Any(TextSpan stretch) => _all?.Overlaps(stretch) is true;

    /// <summary>Whether a hint of the rule lies in the stretch, at least in part: a wording that its source lists, or another.</summary>
    public bool Any(int rule, bool listed, TextSpan stretch) => _all is not null && (listed ? _listed : _others)[rule]?.Overlaps(stretch) is true;

    private static SpanReach?[] ByRule(IEnumerable<PatternHint> hints, int rules)
    {
        var reach = new SpanReach?[rules];
        foreach (var byRule in hints.GroupBy(h => h.Rule))
        {
            reach[byRule.Key] = new SpanReach([.. byRule.Select(h => h.Span)]);
        }

        return reach;
    }
}
