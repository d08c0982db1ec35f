using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Customers;

/// <summary>Finds risk signals in a customer's message. Immutable, thread-safe. Matching is linear in the length of the message; hits that may cancel each other cost their product.</summary>
public sealed class RiskDetector
{
    private enum Role
    {
        Hit,
        Except,
        Unless,
    }

    private readonly IReadOnlyList<RiskProfile> _risks;
    private readonly List<(Pattern Pattern, int Risk, Role Role, string? Target)> _entries = [];
    private readonly PatternSet _set;

    public RiskDetector(IReadOnlyList<RiskProfile> risks)
    {
        _risks = risks;
        for (int r = 0; r < risks.Count; r++)
        {
            int risk = r;
            foreach (var group in risks[r].Patterns)
            {
                _entries.AddRange(group.Patterns.Select(p => (p, risk, Role.Hit, group.Target)));
            }

            _entries.AddRange(risks[r].Except.Select(p => (p, risk, Role.Except, (string?)null)));
            _entries.AddRange(risks[r].UnlessInClause.Select(p => (p, risk, Role.Unless, (string?)null)));
        }

        _set = new PatternSet([.. _entries.Select(e => e.Pattern)]);
    }

    /// <summary>One signal a risk (the first that holds), urgent ones first, else in the order of the pack.</summary>
    public IReadOnlyList<RiskSignal> Detect(NormalizedText message)
    {
        var hits = _set.Match(message);
        if (hits.Count == 0)
        {
            return [];
        }

        var signals = new List<RiskSignal>();
        foreach (var byRisk in hits.GroupBy(h => _entries[h.Pattern].Risk).OrderBy(g => g.Key))
        {
            var cancelling = byRisk.Where(h => _entries[h.Pattern].Role != Role.Hit).ToList();
            var first = byRisk.Where(h => _entries[h.Pattern].Role == Role.Hit && !cancelling.Any(c => Cancels(c, h, message)))
                .OrderBy(h => h.Span.Start).ThenByDescending(h => h.Span.Length).Select(h => (PatternHit?)h).FirstOrDefault();
            if (first is { } hit)
            {
                var span = message.ToOriginal(hit.Span);
                signals.Add(new RiskSignal(_risks[byRisk.Key], _entries[hit.Pattern].Target, span, span.In(message.Original)));
            }
        }

        return [.. signals.OrderByDescending(s => s.Profile.Urgent)];
    }

    private bool Cancels(PatternHit other, PatternHit hit, NormalizedText message) => _entries[other.Pattern].Role == Role.Except
        ? other.Span.Covers(hit.Span)
        : message.Clauses.ClausesAround(hit.Span).Overlaps(other.Span);
}
