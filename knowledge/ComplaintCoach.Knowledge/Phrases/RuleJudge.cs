using ComplaintCoach.Knowledge.Phrases.Meaning;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>
/// Decides which rules a draft breaks: what the patterns find is one ground among others that the learned model weighs.
/// Immutable, thread-safe.
/// </summary>
internal sealed class RuleJudge
{
    /// <summary>So many likely meanings are told to somebody who asks for the grounds, whether they count or not.</summary>
    private const int FewestMeanings = 3;

    /// <summary>A rule that wants several hits is broken by one from this probability on. Set on tests/sets/drafts.dev.b.jsonl to .l.jsonl.</summary>
    private const float AloneFrom = 0.6f;

    /// <param name="Patterns">What the patterns found.</param>
    /// <param name="Hints">The hits of rules that the model knows.</param>
    /// <param name="TooFew">Rules that want several hits and have too few.</param>
    private readonly record struct Matched(List<RuleHit> Patterns, List<PatternHint> Hints, List<int> TooFew);

    private readonly RuleMatcher _matcher;
    private readonly MeaningJudge? _meaning;

    /// <summary>By rule its place in the model; -1 for one that the model does not know.</summary>
    private readonly int[] _placeOf;

    /// <summary>By place in the model the rule; -1 for one that is not asked for.</summary>
    private readonly int[] _ruleAt;

    public RuleJudge(IReadOnlyList<Rule> rules, DraftLanguage language)
    {
        _matcher = new RuleMatcher(rules, language.Speakers);
        _meaning = language.Learned is { } learned ? new MeaningJudge(learned.Stretches, learned.Whole) : null;
        var places = _meaning?.Rules.Index().ToDictionary(r => r.Item, r => r.Index) ?? [];
        _placeOf = [.. rules.Select(r => places.GetValueOrDefault(r.Id, -1))];
        _ruleAt = [.. Enumerable.Repeat(-1, places.Count)];
        for (int rule = 0; rule < rules.Count; rule++)
        {
            if (_placeOf[rule] >= 0)
            {
                _ruleAt[_placeOf[rule]] = rule;
            }
        }
    }

    /// <summary>What in the draft breaks a rule, ordered by rule and start.</summary>
    /// <param name="text">The draft as read.</param>
    /// <param name="grounds">Receives what the judgement rests on.</param>
    public List<RuleHit> Judge(NormalizedText text, Grounds? grounds = null) => Weigh(text, Match(text, grounds?.Hits), grounds);

    /// <summary>True for a draft that breaks no rule and in which no clause, taken for itself, breaks one with this probability.</summary>
    public bool IsSpotless(NormalizedText text, float from)
    {
        var matched = Match(text);
        return Weigh(text, matched).Count == 0 && !(_meaning?.Doubtful(text, matched.Hints, from).Count > 0);
    }

    /// <summary>The clauses that break a rule with at least this probability, whatever else the draft says, and their probabilities; none without a model.</summary>
    public List<(TextSpan Clause, float Probability)> Doubtful(NormalizedText text, float from) => _meaning?.Doubtful(text, Match(text).Hints, from) ?? [];

    /// <summary>Where anything stands that cancels hits of the rules, whether it reaches one or not.</summary>
    public List<(Pattern Pattern, int Rule, RuleRole Role, TextSpan Span)> Cancellers(IEnumerable<int> rules, NormalizedText text) => _matcher.Cancellers(rules, text);

    private Matched Match(NormalizedText text, List<WeighedHit>? weighed = null)
    {
        var tooFew = new List<int>();
        var patterns = _matcher.Match(text, weighed, tooFew);
        return new Matched(patterns, patterns.Count == 0 ? [] : [.. patterns.Where(h => _placeOf[h.Rule] >= 0).Select(h => new PatternHint(_placeOf[h.Rule], h.Span, h.Listed))], tooFew);
    }

    private List<RuleHit> Weigh(NormalizedText text, Matched matched, Grounds? grounds = null)
    {
        if (_meaning is null)
        {
            return matched.Patterns;
        }

        var meanings = Surest(Sure(_meaning.Find(text, matched.Hints), matched.TooFew));
        var found = matched.Patterns.Count + meanings.Count == 0 ? matched.Patterns : Join(text, matched.Patterns, meanings);
        if (grounds is not null)
        {
            Tell(text, matched.Hints, meanings, found, grounds);
        }

        return found;
    }

    /// <summary>The patterns' hits that the model agrees with, and what it found beside them.</summary>
    private List<RuleHit> Join(NormalizedText text, List<RuleHit> patterns, List<MeaningHit> meanings)
    {
        var meant = ReachByRule(meanings.Where(m => _ruleAt[m.Rule] >= 0).Select(m => (_ruleAt[m.Rule], m.Span)));
        var found = patterns.Where(h => _placeOf[h.Rule] < 0 || meant[h.Rule]?.Overlaps(h.Span) is true).ToList();
        var written = ReachByRule(found.Select(h => (h.Rule, h.Span)));
        var unwritten = meanings.Where(m => _ruleAt[m.Rule] is >= 0 and int rule && written[rule]?.Overlaps(m.Span) is not true).ToList();
        if (unwritten.Count > 0)
        {
            var exceptions = ReachByRule(_matcher.Exceptions(unwritten.Select(m => _ruleAt[m.Rule]), text));
            found.AddRange(unwritten.Where(m => exceptions[_ruleAt[m.Rule]]?.Overlaps(m.Span) is not true).Select(m => new RuleHit(_ruleAt[m.Rule], m.Span, Ground(text, m))));
        }

        found.Sort((a, b) => (a.Rule, a.Span.Start).CompareTo((b.Rule, b.Span.Start)));
        return found;
    }

    private SpanReach?[] ReachByRule(IEnumerable<(int Rule, TextSpan Span)> spans)
    {
        var reach = new SpanReach?[_placeOf.Length];
        foreach (var byRule in spans.GroupBy(s => s.Rule, s => s.Span))
        {
            reach[byRule.Key] = new SpanReach([.. byRule]);
        }

        return reach;
    }

    /// <summary>Where a rule wants several hits and its patterns see too few, the model must be surer.</summary>
    private List<MeaningHit> Sure(List<MeaningHit> hits, List<int> tooFew)
    {
        if (tooFew.Count > 0)
        {
            hits.RemoveAll(h => h.Probability < AloneFrom && tooFew.Contains(_ruleAt[h.Rule]));
        }

        return hits;
    }

    /// <summary>Neighbouring rules share words: of those that claim the same clauses the surest counts.</summary>
    private static List<MeaningHit> Surest(List<MeaningHit> hits)
    {
        var kept = new List<MeaningHit>();
        var taken = new HashSet<int>();
        foreach (var hit in hits)
        {
            if (!hit.Clauses.Any(taken.Contains))
            {
                kept.Add(hit);
                taken.UnionWith(hit.Clauses);
            }
        }

        return kept;
    }

    /// <summary>Writes down what the model holds of the draft: what bears out or makes a finding, and what is likeliest beside it.</summary>
    private void Tell(NormalizedText text, List<PatternHint> hints, List<MeaningHit> meanings, List<RuleHit> found, Grounds grounds)
    {
        grounds.Outweigh(found);
        var others = _meaning!.Likeliest(text, hints).Where(o => !meanings.Exists(m => m.Rule == o.Rule && m.Span.Overlaps(o.Span)));
        foreach (var meaning in meanings.Concat(others.Take(FewestMeanings - meanings.Count)))
        {
            bool counts = meanings.Contains(meaning) && found.Exists(f => f.Rule == _ruleAt[meaning.Rule] && f.Span.Overlaps(meaning.Span));
            grounds.Meanings.Add(new WeighedMeaning(_meaning.Rules[meaning.Rule], meaning.Span, meaning.Probability, _meaning.StrongestWords(text, meaning), counts));
        }
    }

    private string Ground(NormalizedText text, MeaningHit meaning) =>
        $"meaning {meaning.Probability:P0}: {string.Join(" · ", _meaning!.StrongestWords(text, meaning))}";
}
