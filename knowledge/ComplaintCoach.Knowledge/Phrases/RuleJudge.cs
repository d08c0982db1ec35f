using ComplaintCoach.Knowledge.Phrases.Meaning;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>
/// Decides which rules a draft breaks: what the patterns find is one ground among others that the learned model weighs.
/// Immutable, thread-safe.
/// </summary>
internal sealed class RuleJudge
{
    /// <summary>A stretch of a draft breaks a rule from this probability on. Set on tests/sets/drafts.dev.b.jsonl.</summary>
    private const float BreaksFrom = 0.3f;

    /// <summary>What a pattern finds stands from this probability on.</summary>
    private const float PatternFrom = 0.15f;

    private readonly IReadOnlyList<Rule> _rules;
    private readonly RuleMatcher _matcher;
    private readonly MeaningJudge? _meaning;
    private readonly int[] _placeOf;
    private readonly int[] _ruleAt;

    public RuleJudge(IReadOnlyList<Rule> rules, DraftLanguage language)
    {
        _rules = rules;
        _matcher = new RuleMatcher(rules, language.Speakers);
        _meaning = language.Learned is { } learned ? new MeaningJudge(learned.Meaning) : null;
        var places = _meaning?.Rules.Index().ToDictionary(r => r.Item, r => r.Index) ?? [];
        _placeOf = [.. rules.Select(r => places.GetValueOrDefault(r.Id, -1))];
        _ruleAt = new int[places.Count];
        Array.Fill(_ruleAt, -1);
        for (int rule = 0; rule < rules.Count; rule++)
        {
            if (_placeOf[rule] >= 0)
            {
                _ruleAt[_placeOf[rule]] = rule;
            }
        }
    }

    /// <summary>What in the draft breaks a rule.</summary>
    public List<RuleHit> Judge(NormalizedText text)
    {
        var patterns = _matcher.Match(text);
        if (_meaning is null)
        {
            return patterns;
        }

        var known = patterns.Where(h => _placeOf[h.Rule] >= 0).Select(h => (_placeOf[h.Rule], h.Span)).ToList();
        var meanings = _meaning.Find(text, known, known.Count > 0 ? PatternFrom : BreaksFrom);
        var found = patterns.Where(h => _placeOf[h.Rule] < 0 || meanings.Any(m => m.Rule == _placeOf[h.Rule] && m.Span.Overlaps(h.Span))).ToList();
        foreach (var meaning in meanings)
        {
            int rule = _ruleAt[meaning.Rule];
            if (meaning.Probability >= BreaksFrom && rule >= 0 && !found.Any(h => h.Rule == rule && h.Span.Overlaps(meaning.Span)) && !Excepted(rule, meaning, text))
            {
                found.Add(new RuleHit(rule, meaning.Span, Ground(text, meaning)));
            }
        }

        return found;
    }

    /// <summary>An exception of the rule that holds somewhere in the stretch speaks for all of it.</summary>
    private bool Excepted(int rule, MeaningHit meaning, NormalizedText text) => _matcher.Excepts(rule, meaning.Span, text);

    private string Ground(NormalizedText text, MeaningHit meaning) =>
        $"meaning {meaning.Probability:P0}: {string.Join(" · ", _meaning!.StrongestWords(text, meaning))}";
}
