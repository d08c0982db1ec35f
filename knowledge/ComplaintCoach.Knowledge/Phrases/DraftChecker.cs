using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Holds drafts against the rules. Immutable, thread-safe. Cost: linear in the length of the draft, however many hits it has, but for a logarithm of their number.</summary>
public sealed class DraftChecker
{
    private readonly IReadOnlyList<Rule> _rules;
    private readonly RuleMatcher _matcher;
    private readonly Rewriter _rewriter;
    private readonly TradeWords _trades;

    public DraftChecker(IReadOnlyList<Rule> rules, SpeakerPatterns speakers, Lexicon lexicon)
    {
        _trades = new TradeWords(lexicon);
        _rules = rules;
        _matcher = new RuleMatcher(rules, speakers);
        _rewriter = new Rewriter(draft => !BreaksAny(Normalizer.Normalize(draft)));
    }

    /// <summary>Findings and, where one can be built honestly, a rewritten draft.</summary>
    public DraftReport Check(string draft)
    {
        var text = Normalizer.Normalize(draft);
        var replacements = new Replacements(text, _trades);
        var findings = FindIn(text, replacements);
        return new DraftReport(draft, findings, findings.Count == 0 ? null : _rewriter.Rewrite(text, findings, replacements.Fits));
    }

    /// <summary>The ids of the rules that the draft breaks; no rewriting.</summary>
    public IReadOnlyList<string> BrokenRules(string draft) => [.. _matcher.Match(Normalizer.Normalize(draft)).Select(h => _rules[h.Rule].Id).Distinct()];

    /// <summary>True when the draft breaks any rule.</summary>
    public bool BreaksAny(NormalizedText draft) => _matcher.Match(draft).Count > 0;

    private List<Finding> FindIn(NormalizedText text, Replacements replacements)
    {
        var findings = new List<Finding>();
        foreach (var hit in _matcher.Match(text))
        {
            var span = text.ToOriginal(hit.Span);
            var rule = _rules[hit.Rule];
            findings.Add(new Finding(rule, span, span.In(text.Original), hit.Ground, replacements.For(rule)));
        }

        findings.Sort((a, b) => (a.Span.Start, a.Span.End).CompareTo((b.Span.Start, b.Span.End)));
        return findings;
    }
}
