using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Tests.Text;

/// <summary>The matcher against one that tries everything: <see cref="NaivePattern"/>.</summary>
public sealed class PatternOracleTests
{
    private const int Texts = 3000;
    private static readonly Pattern[] s_shipped = [.. TestCoach.Shipped.Pack.Rules
        .SelectMany(r => (IEnumerable<Pattern>)[.. r.Patterns, .. r.Except, .. r.UnlessInClause, .. r.UnlessInSentence, .. r.UnlessInDraft])
        .Concat(TestCoach.Shipped.Pack.Language.Speakers.Quotation).Concat(TestCoach.Shipped.Pack.Language.Speakers.Disowning).Concat(TestCoach.Shipped.Pack.Language.Speakers.Speech)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_shipped_patterns_find_what_a_naive_matcher_finds(int seed)
    {
        var lexicon = TestCoach.Shipped.Pack.Lexicon;
        int hits = Compare(s_shipped, [.. s_shipped.Select(p => new NaivePattern(p.Source, lexicon))], new DraftGenerator(s_shipped, lexicon, seed), seed);
        hits.ShouldBeGreaterThan(Texts / 2, "the generated texts say nothing");
    }

    [Fact]
    public void Made_up_patterns_find_what_a_naive_matcher_finds()
    {
        var random = new Random(3);
        var lexicon = new Lexicon(new Dictionary<string, IReadOnlyList<string>> { ["class"] = ["甲", "甲乙", "乙甲", "丁丁"] });
        Pattern[] patterns = [.. Enumerable.Range(0, 2000).Select(_ => PatternParser.Parse(MakeUp(random), lexicon).Pattern).OfType<Pattern>()];
        patterns.Length.ShouldBeGreaterThan(1000);
        int hits = Compare(patterns, [.. patterns.Select(p => new NaivePattern(p.Source, lexicon))], new DraftGenerator(patterns, lexicon, 4), 4);
        hits.ShouldBeGreaterThan(Texts / 2, "the generated texts say nothing");
    }

    [Fact]
    public void No_match_is_shorter_or_longer_than_is_known_beforehand()
    {
        var generator = new DraftGenerator(s_shipped, TestCoach.Shipped.Pack.Lexicon, 5);
        var set = new PatternSet(s_shipped);
        for (int i = 0; i < Texts; i++)
        {
            foreach (var hit in set.Match(Normalizer.Normalize(generator.Next().Text)))
            {
                hit.Span.Length.ShouldBeInRange(PatternLength.Shortest(s_shipped[hit.Pattern]), PatternLength.Longest(s_shipped[hit.Pattern]) ?? int.MaxValue, s_shipped[hit.Pattern].Source);
            }
        }
    }

    /// <summary>Elements that may be absent are left out: where such a one is dead, the rest may match.</summary>
    [Fact]
    public void Made_up_patterns_that_are_called_dead_match_nothing()
    {
        var random = new Random(6);
        var lexicon = new Lexicon(new Dictionary<string, IReadOnlyList<string>> { ["class"] = ["甲", "甲乙", "乙甲", "丁丁"] });
        string[] dead = [.. Enumerable.Range(0, 20_000).Select(_ => MakeUp(random)).Where(p => !p.Contains('?') && !p.Contains("|$", StringComparison.Ordinal))
            .Where(p => PatternParser.Parse(p, lexicon).Error?.StartsWith("can never match:", StringComparison.Ordinal) is true)];
        dead.Length.ShouldBeGreaterThan(200);
        foreach (string pattern in dead)
        {
            // Texts of its own words in their order. An interjection between two numerals is the one thing that parts them.
            var naive = new NaivePattern(pattern, lexicon);
            var words = PatternParser.Parse(string.Join(" .. ", pattern.Split(' ').Where(t => t.Length > 0 && !"!^$.".Contains(t[0]))), lexicon).Pattern.ShouldNotBeNull();
            var generator = new DraftGenerator([words], lexicon, 7);
            for (int i = 0; i < 20; i++)
            {
                string text = Normalizer.Normalize(generator.Next().Text).Value.Replace("啊", "", StringComparison.Ordinal).Replace("呢", "", StringComparison.Ordinal);
                naive.Match(text).ShouldBeEmpty($"'{pattern}' in '{text}'");
            }
        }
    }

    /// <summary>Compares the hits of the patterns that a text was made of, and of some others. Returns how many there were.</summary>
    private static int Compare(Pattern[] patterns, NaivePattern[] naive, DraftGenerator generator, int seed)
    {
        const int others = 12;
        var random = new Random(seed);
        var set = new PatternSet(patterns);
        int hits = 0;
        for (int i = 0; i < Texts; i++)
        {
            var (typed, used) = generator.Next();
            var text = Normalizer.Normalize(typed);
            var found = set.Match(text);
            var byPattern = found.ToLookup(h => h.Pattern, h => h.Span);
            found.ShouldBe(found.OrderBy(h => h.Pattern).ThenBy(h => h.Span.Start).ThenBy(h => h.Span.End));
            foreach (int pattern in used.Concat(Enumerable.Range(0, others).Select(_ => random.Next(patterns.Length))))
            {
                var expected = naive[pattern].Match(text.Value);
                byPattern[pattern].ToHashSet().SetEquals(expected).ShouldBeTrue(
                    $"'{patterns[pattern].Source}' in '{text.Value}': found {string.Join(' ', byPattern[pattern])}, expected {string.Join(' ', expected)}");
                hits += expected.Count;
            }
        }

        return hits;
    }

    private static string MakeUp(Random random)
    {
        string[] words = ["甲", "乙", "丙", "甲乙", "乙丙", "丙甲", "丁|甲", "甲|甲乙|乙", "{class}", "{number}|丁", "{number}", ":", "一"];
        string[] between = ["", "", " ..", " ..1", " ..3", " ...", " ...9", " .. ...5"];
        var tokens = new List<string>();
        if (random.Next(5) == 0)
        {
            tokens.Add(random.Next(2) == 0 ? "^" : "^ ..2");
        }

        for (int left = random.Next(1, 5); left > 0; left--)
        {
            tokens.Add((random.Next(5) == 0 ? "!" + Word() + " " : "") + Word() + (random.Next(6) == 0 ? "?" : "") + (left > 1 ? between[random.Next(between.Length)] : ""));
        }

        tokens.Add(random.Next(8) switch
        {
            0 => "$",
            1 => "..2 $",
            2 => "!" + Word(),
            3 => "..4",
            4 => ".. " + Word() + "|$",
            _ => "",
        });
        return string.Join(' ', tokens).Trim();

        string Word() => words[random.Next(words.Length)];
    }
}
