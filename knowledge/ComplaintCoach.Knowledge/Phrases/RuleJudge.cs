using ComplaintCoach.Knowledge.Phrases.Meaning;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>
/// Decides which rules a draft breaks: what the patterns find is one ground among others that the learned model weighs.
/// Immutable, thread-safe.
/// </summary>
internal sealed class RuleJudge
{
    private readonly RuleMatcher _matcher;
    private readonly MeaningJudge? _meaning;

    /// <summary>By rule its place in the model; -1 for one that the model does not know.</summary>
    private readonly int[] _placeOf;

    /// <summary>By place in the model the rule; -1 for one that is not asked for.</summary>
    private readonly int[] _ruleAt;

    public RuleJudge(IReadOnlyList<Rule> rules, DraftLanguage language)
    {
        _matcher = new RuleMatcher(rules, language.Speakers);
        _meaning = language.Learned is { } learned ? new MeaningJudge(learned.Meaning) : null;
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
    public List<RuleHit> Judge(NormalizedText text)
    {
        var patterns = _matcher.Match(text);
        if (_meaning is null)
        {
            return patterns;
        }

        var meanings = Surest(_meaning.Find(text, [.. patterns.Where(h => _placeOf[h.Rule] >= 0).Select(h => new PatternHint(_placeOf[h.Rule], h.Span, h.Listed))]));
        var found = patterns.Where(h => _placeOf[h.Rule] < 0 || meanings.Exists(m => m.Rule == _placeOf[h.Rule] && m.Span.Overlaps(h.Span))).ToList();
        foreach (var meaning in meanings)
        {
            int rule = _ruleAt[meaning.Rule];
            if (rule >= 0 && !found.Exists(h => h.Rule == rule && h.Span.Overlaps(meaning.Span)) && !_matcher.Excepts(rule, meaning.Span, text))
            {
                found.Add(new RuleHit(rule, meaning.Span, Ground(text, meaning)));
            }
        }

        found.Sort((a, b) => (a.Rule, a.Span.Start).CompareTo((b.Rule, b.Span.Start)));
        return found;
    }

    /// <summary>Neighbouring rules share words: of those that claim the same words the surest counts.</summary>
    private static List<MeaningHit> Surest(List<MeaningHit> hits)
    {
        var kept = new List<MeaningHit>();
        foreach (var hit in hits)
        {
            if (!kept.Exists(k => k.Span.Overlaps(hit.Span)))
            {
                kept.Add(hit);
            }
        }

        return kept;
    }

    private string Ground(NormalizedText text, MeaningHit meaning) =>
        $"meaning {meaning.Probability:P0}: {string.Join(" · ", _meaning!.StrongestWords(text, meaning))}";
}
