using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>A rule's hit in the normalised draft.</summary>
internal readonly record struct RuleHit(int Rule, TextSpan Span, string Ground);

/// <summary>All rules compiled into one pattern set, with everything that cancels a hit. Immutable, thread-safe.</summary>
internal sealed class RuleMatcher
{
    private enum Role
    {
        Hit,
        Except,
        UnlessInClause,
        UnlessInSentence,
        UnlessInDraft,
        Quotation,
        Disowning,
        Speech,
    }

    private readonly IReadOnlyList<Rule> _rules;
    private readonly List<(Pattern Pattern, int Rule, Role Role)> _entries = [];
    private readonly PatternSet _set;

    public RuleMatcher(IReadOnlyList<Rule> rules, SpeakerPatterns speakers)
    {
        _rules = rules;
        for (int r = 0; r < rules.Count; r++)
        {
            Add(rules[r].Patterns, r, Role.Hit);
            Add(rules[r].Except, r, Role.Except);
            Add(rules[r].UnlessInClause, r, Role.UnlessInClause);
            Add(rules[r].UnlessInSentence, r, Role.UnlessInSentence);
            Add(rules[r].UnlessInDraft, r, Role.UnlessInDraft);
        }

        Add(speakers.Quotation, -1, Role.Quotation);
        Add(speakers.Disowning, -1, Role.Disowning);
        Add(speakers.Speech, -1, Role.Speech);
        _set = new PatternSet([.. _entries.Select(e => e.Pattern)]);
    }

    /// <summary>Hits ordered by rule and start; overlapping hits of one rule are joined.</summary>
    public List<RuleHit> Match(NormalizedText draft)
    {
        var raw = _set.Match(draft);
        if (raw.Count == 0)
        {
            return [];
        }

        var others = OthersWords.Find(draft, SpansOf(raw, Role.Quotation), SpansOf(raw, Role.Disowning), SpansOf(raw, Role.Speech));
        var found = new List<RuleHit>();
        foreach (var byRule in raw.Where(h => _entries[h.Pattern].Rule >= 0).GroupBy(h => _entries[h.Pattern].Rule))
        {
            var cancelling = byRule.Where(h => RoleOf(h) != Role.Hit).ToList();
            var kept = byRule.Where(h => RoleOf(h) == Role.Hit && !OthersWords.Cover(others, h.Span) && !CrossesMark(h.Span, draft.Value) && !Cancelled(h, cancelling, draft));
            AddFindings(byRule.Key, kept.OrderBy(h => h.Span.Start).ThenByDescending(h => h.Span.End), found);
        }

        return found;
    }

    /// <summary>Whether an exception of the rule holds within the span.</summary>
    public bool Excepts(int rule, TextSpan span, NormalizedText draft) =>
        _rules[rule].Except.Count > 0 && _set.Match(draft).Any(h => _entries[h.Pattern].Rule == rule && RoleOf(h) == Role.Except && h.Span.Overlaps(span));

    private void AddFindings(int rule, IEnumerable<PatternHit> hits, List<RuleHit> found)
    {
        var joined = new List<RuleHit>();
        foreach (var hit in hits)
        {
            if (joined.Count > 0 && joined[^1].Span.Overlaps(hit.Span))
            {
                joined[^1] = joined[^1] with { Span = Join(joined[^1].Span, hit.Span) };
            }
            else
            {
                joined.Add(new RuleHit(rule, hit.Span, _entries[hit.Pattern].Pattern.Source));
            }
        }

        int repeat = _rules[rule].Repeat;
        if (repeat == 1)
        {
            found.AddRange(joined);
        }
        else if (joined.Count >= repeat)
        {
            found.Add(joined[0] with { Span = Join(joined[0].Span, joined[^1].Span) });
        }
    }

    /// <summary>A hit that begins outside quotation marks and ends inside, or the other way round, is made of two speakers' words.</summary>
    private static bool CrossesMark(TextSpan hit, string value) => value.AsSpan(hit.Start, hit.Length).Count('"') % 2 == 1;

    private bool Cancelled(PatternHit hit, List<PatternHit> cancelling, NormalizedText draft)
    {
        var clauses = draft.Clauses.ClausesAround(hit.Span);
        var sentences = draft.Clauses.SentencesAround(hit.Span);
        foreach (var other in cancelling)
        {
            bool cancels = RoleOf(other) switch
            {
                Role.Except => other.Span.Covers(hit.Span),
                Role.UnlessInClause => clauses.Overlaps(other.Span),
                Role.UnlessInSentence => sentences.Overlaps(other.Span),
                Role.UnlessInDraft => true,
                _ => false,
            };
            if (cancels)
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan Join(TextSpan a, TextSpan b) => TextSpan.FromBounds(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    private Role RoleOf(PatternHit hit) => _entries[hit.Pattern].Role;

    private List<TextSpan> SpansOf(IReadOnlyList<PatternHit> hits, Role role) => [.. hits.Where(h => RoleOf(h) == role).Select(h => h.Span)];

    private void Add(IEnumerable<Pattern> patterns, int rule, Role role) => _entries.AddRange(patterns.Select(p => (p, rule, role)));
}
