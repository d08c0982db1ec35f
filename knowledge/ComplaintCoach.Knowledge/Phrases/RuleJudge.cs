using ComplaintCoach.Knowledge.Phrases.Meaning;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>
/// Decides which rules a draft breaks: what the patterns find is one ground among others that the learned model weighs.
/// Immutable, thread-safe.
/// </summary>
internal sealed class RuleJudge
{
    /// <summary>So many likely meanings are told to somebody who asks for the grounds, whether they count or not.</summary>
    private const int FewestMeanings = 3;

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
    /// <param name="text">The draft as read.</param>
    /// <param name="grounds">Receives what the judgement rests on.</param>
    public List<RuleHit> Judge(NormalizedText text, Grounds? grounds = null)
    {
        var patterns = _matcher.Match(text, grounds?.Hits);
        if (_meaning is null)
        {
            return patterns;
        }

        List<(int Rule, TextSpan Span)> weighed = [.. patterns.Where(h => _placeOf[h.Rule] >= 0).Select(h => (_placeOf[h.Rule], h.Span))];
        var meanings = Surest(_meaning.Find(text, weighed));
        var found = patterns.Where(h => _placeOf[h.Rule] < 0 || meanings.Exists(m => m.Rule == _placeOf[h.Rule] && m.Span.Overlaps(h.Span))).ToList();
        grounds?.Outweigh(found);
        foreach (var meaning in meanings)
        {
            int rule = _ruleAt[meaning.Rule];
            bool bearsOut = found.Exists(h => h.Rule == rule && h.Span.Overlaps(meaning.Span));
            bool breaks = !bearsOut && rule >= 0 && !_matcher.Excepts(rule, meaning.Span, text);
            if (breaks)
            {
                found.Add(new RuleHit(rule, meaning.Span, Ground(text, meaning)));
            }

            grounds?.Meanings.Add(Weighed(text, meaning, bearsOut || breaks));
        }

        if (grounds is not null)
        {
            AddLikeliest(text, weighed, meanings, grounds);
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

    private void AddLikeliest(NormalizedText text, List<(int Rule, TextSpan Span)> patterns, List<MeaningHit> known, Grounds grounds)
    {
        var others = _meaning!.Likeliest(text, patterns).Where(m => !known.Exists(k => k.Rule == m.Rule && k.Span.Overlaps(m.Span)));
        grounds.Meanings.AddRange(others.Take(FewestMeanings - known.Count).Select(m => Weighed(text, m, counts: false)));
    }

    private WeighedMeaning Weighed(NormalizedText text, MeaningHit meaning, bool counts) =>
        new(_meaning!.Rules[meaning.Rule], meaning.Span, meaning.Probability, _meaning.StrongestWords(text, meaning), counts);

    private string Ground(NormalizedText text, MeaningHit meaning) =>
        $"meaning {meaning.Probability:P0}: {string.Join(" · ", _meaning!.StrongestWords(text, meaning))}";
}
