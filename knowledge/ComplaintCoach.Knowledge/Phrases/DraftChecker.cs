using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Holds drafts against the rules. Immutable, thread-safe. Matching is linear in the length of the draft; hits that may cancel each other cost their product.</summary>
public sealed class DraftChecker
{
    private readonly IReadOnlyList<Rule> _rules;
    private readonly DraftReader _reader;
    private readonly RuleJudge _judge;
    private readonly Rewriter _rewriter;
    private readonly TradeWords _trades;

    public DraftChecker(IReadOnlyList<Rule> rules, DraftLanguage language)
    {
        _trades = new TradeWords(language.Lexicon);
        _rules = rules;
        _reader = new DraftReader(language.Disguises, language.Learned);
        _judge = new RuleJudge(rules, language);
        _rewriter = new Rewriter(draft => !BreaksAny(Normalizer.Normalize(draft)));
    }

    /// <summary>Findings and, where one can be built honestly, a rewritten draft.</summary>
    public DraftReport Check(string draft)
    {
        var text = Read(draft);
        var replacements = new Replacements(text, _trades);
        var findings = FindIn(text, replacements);
        return new DraftReport(draft, findings, findings.Count == 0 ? null : _rewriter.Rewrite(text, findings, replacements.Fits));
    }

    /// <summary>The ids of the rules that the draft breaks; no rewriting.</summary>
    public IReadOnlyList<string> BrokenRules(string draft) => [.. _judge.Judge(Read(draft)).Select(h => _rules[h.Rule].Id).Distinct()];

    /// <summary>True when the draft breaks any rule.</summary>
    public bool BreaksAny(NormalizedText draft) => _judge.Judge(_reader.Read(draft)).Count > 0;

    private NormalizedText Read(string draft) => _reader.Read(Normalizer.Normalize(draft));

    private List<Finding> FindIn(NormalizedText text, Replacements replacements)
    {
        var findings = new List<Finding>();
        foreach (var hit in _judge.Judge(text))
        {
            var span = text.ToOriginal(hit.Span);
            var rule = _rules[hit.Rule];
            findings.Add(new Finding(rule, span, span.In(text.Original), hit.Ground, replacements.For(rule)));
        }

        findings.Sort((a, b) => (a.Span.Start, a.Span.End).CompareTo((b.Span.Start, b.Span.End)));
        return findings;
    }
}
