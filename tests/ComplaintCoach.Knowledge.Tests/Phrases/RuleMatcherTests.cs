using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Tests.Text;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Tests.Phrases;

/// <summary>The rules against a matcher that compares every hit with everything that may cancel it.</summary>
public sealed class RuleMatcherTests
{
    private static readonly IReadOnlyList<Rule> s_rules = TestCoach.Shipped.Pack.Rules;
    private static readonly SpeakerPatterns s_speakers = TestCoach.Shipped.Pack.Language.Speakers;

    [Fact]
    public void It_finds_what_comparing_all_pairs_finds()
    {
        Pattern[] patterns = [.. s_rules.SelectMany(r => (IEnumerable<Pattern>)[.. r.Listed, .. r.Patterns, .. r.Patterns, .. r.Except, .. r.UnlessInClause, .. r.UnlessInSentence]), .. s_speakers.Quotation, .. s_speakers.Disowning];
        var generator = new DraftGenerator(patterns, TestCoach.Shipped.Pack.Lexicon, 11);
        var matcher = new RuleMatcher(s_rules, s_speakers);
        var naive = new PairwiseRules(s_rules, s_speakers);
        int hits = 0;
        foreach (string draft in s_rules.SelectMany(r => r.Hits.Concat(r.Misses)).Concat(Enumerable.Range(0, 4000).Select(_ => generator.Next().Text)))
        {
            var text = Normalizer.Normalize(draft);
            var expected = naive.Match(text);
            matcher.Match(text).ShouldBe(expected, $"in '{draft}'");
            hits += expected.Count;
        }

        hits.ShouldBeGreaterThan(2000, "the generated drafts say nothing");
    }

    private sealed class PairwiseRules(IReadOnlyList<Rule> rules, SpeakerPatterns speakers)
    {
        private readonly PatternSet[] _hits = [.. rules.Select(r => new PatternSet([.. r.Listed, .. r.Patterns]))];
        private readonly PatternSet[] _except = [.. rules.Select(r => new PatternSet(r.Except))];
        private readonly PatternSet[] _inClause = [.. rules.Select(r => new PatternSet(r.UnlessInClause))];
        private readonly PatternSet[] _inSentence = [.. rules.Select(r => new PatternSet(r.UnlessInSentence))];
        private readonly PatternSet[] _inDraft = [.. rules.Select(r => new PatternSet(r.UnlessInDraft))];
        private readonly PatternSet _quotation = new(speakers.Quotation);
        private readonly PatternSet _disowning = new(speakers.Disowning);
        private readonly PatternSet _speech = new(speakers.Speech);

        public List<RuleHit> Match(NormalizedText draft)
        {
            var others = OthersWords.Find(draft, Spans(_quotation, draft), Spans(_disowning, draft), Spans(_speech, draft));
            var found = new List<RuleHit>();
            for (int r = 0; r < rules.Count; r++)
            {
                if (Spans(_inDraft[r], draft).Count > 0)
                {
                    continue;
                }

                var except = Spans(_except[r], draft);
                var inClause = Spans(_inClause[r], draft);
                var inSentence = Spans(_inSentence[r], draft);
                var joined = new List<RuleHit>();
                foreach (var hit in _hits[r].Match(draft).OrderBy(h => h.Span.Start).ThenByDescending(h => h.Span.End).ThenBy(h => h.Pattern))
                {
                    if (others.Any(o => o.Covers(hit.Span)) || hit.Span.In(draft.Value).Count(c => c == '"') % 2 == 1 || except.Any(e => e.Covers(hit.Span))
                        || inClause.Any(draft.Clauses.ClausesAround(hit.Span).Overlaps) || inSentence.Any(draft.Clauses.SentencesAround(hit.Span).Overlaps))
                    {
                        continue;
                    }

                    bool listed = hit.Pattern < rules[r].Listed.Count;
                    if (joined.Count > 0 && joined[^1].Span.Overlaps(hit.Span))
                    {
                        joined[^1] = joined[^1] with { Span = TextSpan.FromBounds(joined[^1].Span.Start, Math.Max(joined[^1].Span.End, hit.Span.End)), Listed = joined[^1].Listed || listed };
                    }
                    else
                    {
                        joined.Add(new RuleHit(r, hit.Span, (listed ? rules[r].Listed[hit.Pattern] : rules[r].Patterns[hit.Pattern - rules[r].Listed.Count]).Source, listed));
                    }
                }

                if (rules[r].Repeat == 1)
                {
                    found.AddRange(joined);
                }
                else if (joined.Count >= rules[r].Repeat)
                {
                    found.Add(joined[0] with { Span = TextSpan.FromBounds(joined[0].Span.Start, joined[^1].Span.End) });
                }
            }

            return found;
        }

        private static List<TextSpan> Spans(PatternSet set, NormalizedText draft) => [.. set.Match(draft).Select(h => h.Span)];
    }
}
