using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>A rule's hit in the normalised draft.</summary>
internal readonly record struct RuleHit(int Rule, TextSpan Span, string Ground, bool Listed = false);

/// <summary>What a pattern is to the rules.</summary>
internal enum RuleRole
{
    Hit,
    Listed,
    Except,
    UnlessInClause,
    UnlessInSentence,
    UnlessInDraft,
    Quotation,
    Disowning,
    Speech,
}

/// <summary>
/// All rules compiled into one pattern set, with everything that cancels a hit; that is looked for only in a draft that has
/// hits. Cost: linear in the length of the draft; ordering the hits and looking up what cancels them adds a logarithm of their
/// number. Immutable, thread-safe.
/// </summary>
internal sealed class RuleMatcher
{
    private const int NoRule = -1;

    private readonly IReadOnlyList<Rule> _rules;

    /// <summary>First the hits of all rules, then what cancels them, then who is speaking; each in the order of the rules.</summary>
    private readonly List<(Pattern Pattern, int Rule, RuleRole Role)> _entries = [];
    private readonly int _hitEntries;

    /// <summary>By rule the entries that cancel its hits.</summary>
    private readonly Range[] _cancellingOf;
    private readonly Range _speakers;
    private readonly PatternSet _set;

    public RuleMatcher(IReadOnlyList<Rule> rules, SpeakerPatterns speakers)
    {
        _rules = rules;
        _cancellingOf = new Range[rules.Count];
        for (int r = 0; r < rules.Count; r++)
        {
            Add(rules[r].Listed, r, RuleRole.Listed);
            Add(rules[r].Patterns, r, RuleRole.Hit);
        }

        _hitEntries = _entries.Count;
        for (int r = 0; r < rules.Count; r++)
        {
            int from = _entries.Count;
            Add(rules[r].Except, r, RuleRole.Except);
            Add(rules[r].UnlessInClause, r, RuleRole.UnlessInClause);
            Add(rules[r].UnlessInSentence, r, RuleRole.UnlessInSentence);
            Add(rules[r].UnlessInDraft, r, RuleRole.UnlessInDraft);
            _cancellingOf[r] = from.._entries.Count;
        }

        int speakersFrom = _entries.Count;
        Add(speakers.Quotation, NoRule, RuleRole.Quotation);
        Add(speakers.Disowning, NoRule, RuleRole.Disowning);
        Add(speakers.Speech, NoRule, RuleRole.Speech);
        _speakers = speakersFrom.._entries.Count;
        _set = new PatternSet([.. _entries.Select(e => e.Pattern)]);
    }

    /// <summary>Hits ordered by rule and start; overlapping hits of one rule are joined.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="weighed">Receives every single hit, those that are cancelled too, in the order of the rules and their patterns.</param>
    /// <param name="tooFew">Receives the rules that want several hits and have some, but too few that count.</param>
    public List<RuleHit> Match(NormalizedText draft, List<WeighedHit>? weighed = null, List<int>? tooFew = null)
    {
        using var scan = _set.Scan(draft);
        var hits = scan.Hits(.._hitEntries);
        if (hits.Count == 0)
        {
            return [];
        }

        var others = scan.Hits(WhatBearsOn(hits));
        var notSaid = OthersWords.Find(draft, SpansOf(others, RuleRole.Quotation), SpansOf(others, RuleRole.Disowning), SpansOf(others, RuleRole.Speech));
        var cancelling = CancellingByRule(others);
        var marks = new QuotationMarks(draft.Value);
        var found = new List<RuleHit>();
        var kept = new List<PatternHit>();
        for (int i = 0; i < hits.Count; i++)
        {
            int rule = _entries[hits[i].Pattern].Rule;
            var span = hits[i].Span;
            var fate = OthersWords.Cover(notSaid, span) ? HitFate.OthersWords
                : marks.OddIn(span) ? HitFate.AcrossMarks
                : cancelling[rule]?.FateOf(span, draft.Clauses) ?? HitFate.Counts;
            weighed?.Add(new WeighedHit(rule, _entries[hits[i].Pattern].Pattern, span, fate, CancellerOf(rule, span, fate, others, notSaid, draft.Clauses)));
            if (fate == HitFate.Counts)
            {
                kept.Add(hits[i]);
            }

            if (i + 1 == hits.Count || _entries[hits[i + 1].Pattern].Rule != rule)
            {
                if (!AddFindings(rule, kept, found))
                {
                    if (_rules[rule].Repeat > 1)
                    {
                        tooFew?.Add(rule);
                    }

                    MarkTooFew(rule, weighed);
                }

                kept.Clear();
            }
        }

        return found;
    }

    /// <summary>Where exceptions of the rules hold.</summary>
    public List<(int Rule, TextSpan Span)> Exceptions(IEnumerable<int> rules, NormalizedText draft) =>
        [.. Cancellers(rules.Where(r => _rules[r].Except.Count > 0), draft).Where(c => c.Role == RuleRole.Except).Select(c => (c.Rule, c.Span))];

    /// <summary>Where anything stands that cancels hits of the rules, whether it reaches one or not.</summary>
    public List<(Pattern Pattern, int Rule, RuleRole Role, TextSpan Span)> Cancellers(IEnumerable<int> rules, NormalizedText draft)
    {
        Range[] ranges = [.. rules.Distinct().Order().Select(r => _cancellingOf[r])];
        if (ranges.Length == 0)
        {
            return [];
        }

        using var scan = _set.Scan(draft);
        return [.. scan.Hits(ranges).Select(hit => (_entries[hit.Pattern].Pattern, _entries[hit.Pattern].Rule, _entries[hit.Pattern].Role, hit.Span))];
    }

    /// <summary>What cancels hits of the rules that have some, and who is speaking.</summary>
    private Range[] WhatBearsOn(IReadOnlyList<PatternHit> hits)
    {
        var ranges = new List<Range>();
        int last = NoRule;
        foreach (var hit in hits)
        {
            int rule = _entries[hit.Pattern].Rule;
            if (rule != last)
            {
                ranges.Add(_cancellingOf[rule]);
                last = rule;
            }
        }

        return [.. ranges, _speakers];
    }

    private Cancelling?[] CancellingByRule(IReadOnlyList<PatternHit> hits)
    {
        var byRule = new Cancelling?[_rules.Count];
        foreach (var hit in hits)
        {
            var (_, rule, role) = _entries[hit.Pattern];
            if (rule != NoRule)
            {
                (byRule[rule] ??= new Cancelling()).Add(role, hit.Span);
            }
        }

        return byRule;
    }

    /// <summary>The first pattern that gives a hit the fate it has; null when no pattern does.</summary>
    private (Pattern Pattern, TextSpan Span)? CancellerOf(
        int rule, TextSpan hit, HitFate fate, IReadOnlyList<PatternHit> others, List<TextSpan> notSaid, ClauseMap clauses)
    {
        foreach (var other in others)
        {
            var (pattern, of, role) = _entries[other.Pattern];
            bool cancels = fate switch
            {
                HitFate.Excepted => of == rule && role == RuleRole.Except && other.Span.Covers(hit),
                HitFate.UnlessInClause => of == rule && role == RuleRole.UnlessInClause && other.Span.Overlaps(clauses.ClausesAround(hit)),
                HitFate.UnlessInSentence => of == rule && role == RuleRole.UnlessInSentence && other.Span.Overlaps(clauses.SentencesAround(hit)),
                HitFate.UnlessInDraft => of == rule && role == RuleRole.UnlessInDraft,
                HitFate.OthersWords => of == NoRule && clauses.SentenceAt(other.Span.Start) == clauses.SentenceAt(notSaid.Find(s => s.Covers(hit)).Start),
                _ => false,
            };
            if (cancels)
            {
                return (pattern, other.Span);
            }
        }

        return null;
    }

    private static void MarkTooFew(int rule, List<WeighedHit>? weighed)
    {
        for (int i = (weighed?.Count ?? 0) - 1; i >= 0 && weighed![i].Rule == rule; i--)
        {
            weighed[i] = weighed[i].Fate == HitFate.Counts ? weighed[i] with { Fate = HitFate.TooFew } : weighed[i];
        }
    }

    /// <summary>False when there are fewer hits than the rule wants.</summary>
    private bool AddFindings(int rule, List<PatternHit> hits, List<RuleHit> found)
    {
        hits.Sort(ByStart);
        var joined = new List<RuleHit>();
        foreach (var hit in hits)
        {
            if (joined.Count > 0 && joined[^1].Span.Overlaps(hit.Span))
            {
                joined[^1] = joined[^1] with { Span = Join(joined[^1].Span, hit.Span), Listed = joined[^1].Listed || IsListed(hit) };
            }
            else
            {
                joined.Add(new RuleHit(rule, hit.Span, _entries[hit.Pattern].Pattern.Source, IsListed(hit)));
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

        return joined.Count >= repeat;
    }

    /// <summary>By start, longer ones first, then in the order of the rule's patterns.</summary>
    private static int ByStart(PatternHit a, PatternHit b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
        : a.Span.End != b.Span.End ? b.Span.End.CompareTo(a.Span.End)
        : a.Pattern.CompareTo(b.Pattern);

    private bool IsListed(PatternHit hit) => _entries[hit.Pattern].Role == RuleRole.Listed;

    private static TextSpan Join(TextSpan a, TextSpan b) => TextSpan.FromBounds(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    private List<TextSpan> SpansOf(IReadOnlyList<PatternHit> hits, RuleRole role) => [.. hits.Where(h => _entries[h.Pattern].Role == role).Select(h => h.Span)];

    private void Add(IEnumerable<Pattern> patterns, int rule, RuleRole role) => _entries.AddRange(patterns.Select(p => (p, rule, role)));
}
