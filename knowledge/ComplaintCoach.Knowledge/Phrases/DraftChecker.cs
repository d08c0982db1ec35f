using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Holds drafts against the rules. Immutable, thread-safe. Cost: linear in the length of the draft, however many hits it has, but for a logarithm of their number.</summary>
public sealed class DraftChecker : IDraftSense
{
    private readonly IReadOnlyList<Rule> _rules;
    private readonly DraftReader _reader;
    private readonly RuleJudge _judge;
    private readonly Rewriter _rewriter;
    private readonly TradeWords _trades;
    private readonly DraftWords _words;
    private readonly Facts _facts;

    public DraftChecker(IReadOnlyList<Rule> rules, DraftLanguage language)
    {
        _trades = new TradeWords(language.Lexicon);
        _words = new DraftWords(language.Lexicon);
        _facts = new Facts(language.Lexicon);
        _rules = rules;
        _reader = new DraftReader(language.Disguises, language.Learned);
        _judge = new RuleJudge(rules, language);
        _rewriter = new Rewriter(this, _words, _facts);
    }

    /// <summary>Findings and, where one can be built honestly, a rewritten draft.</summary>
    public DraftReport Check(string draft)
    {
        var typed = Normalizer.Normalize(draft);
        var text = _reader.Read(typed);
        return Report(typed, text, _judge.Judge(text));
    }

    /// <summary>What <see cref="Check"/> finds, and everything that it rests on.</summary>
    public Explanation Explain(string draft)
    {
        var typed = Normalizer.Normalize(draft);
        var text = _reader.Read(typed);
        var grounds = new Grounds();
        var report = Report(typed, text, _judge.Judge(text, grounds));
        var cancellers = _judge.Cancellers(grounds.Counting, text).ToLookup(c => c.Rule, c => new IdleCanceller(c.Pattern.Source, Typed(c.Span), FateBy(c.Role)));
        return new Explanation(
            text.Value,
            _reader.Disguises(typed),
            [.. text.Clauses.Clauses.Where(c => c.Length > 0).Select(c => c.In(text.Value))],
            [.. grounds.Hits.Distinct().OrderBy(h => h.Rule).ThenBy(h => h.Span.Start).Select(h => new ExplainedHit(
                _rules[h.Rule].Id, h.Pattern.Source, Typed(h.Span), h.Fate, h.By is { } by ? new Canceller(by.Pattern.Source, Typed(by.Span)) : null,
                h.Fate == HitFate.Counts ? [.. cancellers[h.Rule].Distinct()] : []))],
            [.. grounds.Meanings.OrderByDescending(m => m.Probability).Select(m => new ExplainedMeaning(m.Rule, Typed(m.Span), m.Probability, m.Strongest, m.Counts))],
            report);

        string Typed(TextSpan span) => text.ToOriginal(span).In(draft);
    }

    /// <summary>The ids of the rules that the draft breaks; no rewriting.</summary>
    public IReadOnlyList<string> BrokenRules(string draft) => [.. _judge.Judge(Read(draft)).Select(h => _rules[h.Rule].Id).Distinct()];

    /// <summary>True when the draft breaks any rule.</summary>
    public bool BreaksAny(NormalizedText draft) => _judge.Judge(_reader.Read(draft)).Count > 0;

    List<(TextSpan Clause, float Probability)> IDraftSense.Doubtful(NormalizedText text, float from) => [.. _judge.Doubtful(text, from).Select(d => (text.ToOriginal(d.Clause), d.Probability))];

    bool IDraftSense.IsSpotless(string draft, float from) => _judge.IsSpotless(Read(draft), from);

    private static HitFate FateBy(RuleRole role) => role switch
    {
        RuleRole.Except => HitFate.Excepted,
        RuleRole.UnlessInClause => HitFate.UnlessInClause,
        RuleRole.UnlessInSentence => HitFate.UnlessInSentence,
        RuleRole.UnlessInDraft => HitFate.UnlessInDraft,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Such a pattern cancels no hits of a rule."),
    };

    private NormalizedText Read(string draft) => _reader.Read(Normalizer.Normalize(draft));

    private DraftReport Report(NormalizedText typed, NormalizedText text, List<RuleHit> hits)
    {
        if (hits.Count == 0)
        {
            return new DraftReport(text.Original, [], null);
        }

        var (findings, rewrite) = Answer(text, hits);
        return new DraftReport(text.Original, findings, ReferenceEquals(typed, text) || _reader.Undisguised(typed, SentencesOf(text, hits)) is not { } plain ? rewrite() : RewritePlain(plain));
    }

    /// <summary>The sentences in which something is found, in the draft as typed.</summary>
    private static SpanReach SentencesOf(NormalizedText text, List<RuleHit> hits) => new([.. hits.Select(h => text.ToOriginal(text.Clauses.SentencesAround(h.Span)))]);

    /// <summary>Letters that hide a word are no facts to be kept: what is rewritten is the draft with what is found in plain words.</summary>
    private string? RewritePlain(string draft)
    {
        var text = Read(draft);
        var hits = _judge.Judge(text);
        return hits.Count == 0 ? null : Answer(text, hits).Rewrite();
    }

    private (List<Finding> Findings, Func<string?> Rewrite) Answer(NormalizedText text, List<RuleHit> hits)
    {
        var replacements = new Replacements(Surroundings.Of(text, [.. hits.Select(h => text.ToOriginal(h.Span))], _trades, _words, _facts), _words);
        var findings = Findings(text, hits, replacements);
        return (findings, () => _rewriter.Rewrite(text, findings, replacements));
    }

    private List<Finding> Findings(NormalizedText text, List<RuleHit> hits, Replacements replacements)
    {
        var findings = new List<Finding>();
        foreach (var hit in hits)
        {
            var span = text.ToOriginal(hit.Span);
            var rule = _rules[hit.Rule];
            findings.Add(new Finding(rule, span, span.In(text.Original), hit.Ground, replacements.For(rule)));
        }

        findings.Sort((a, b) => (a.Span.Start, a.Span.End).CompareTo((b.Span.Start, b.Span.End)));
        return findings;
    }
}
