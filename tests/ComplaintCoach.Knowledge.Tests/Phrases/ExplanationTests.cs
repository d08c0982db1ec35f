using System.Text.Json;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Tests.Phrases;

/// <summary>What is told of a judgement is what the judgement rests on.</summary>
public sealed class ExplanationTests
{
    private const int TaughtFrom = 12;
    private static readonly KnowledgePack s_pack = TestCoach.Shipped.Pack;
    private static readonly Lazy<PhraseModel> s_taught = new(Teach);

    public enum By
    {
        Pack,
        PatternsAlone,
        SmallModel,
    }

    [Theory]
    [InlineData(By.Pack)]
    [InlineData(By.PatternsAlone)]
    [InlineData(By.SmallModel)]
    public void What_counts_is_what_is_found(By by)
    {
        var checker = new DraftChecker(s_pack.Rules, LanguageFor(by));
        int findings = 0;
        foreach (string draft in Drafts())
        {
            var explained = checker.Explain(draft);

            var found = checker.Check(draft).Findings;
            explained.Report.Findings.Select(Told).ShouldBe(found.Select(Told), $"in '{draft}'");
            string[] counted = [.. explained.Hits.Where(h => h.Fate == HitFate.Counts).Select(h => h.Rule), .. explained.Meanings.Where(m => m.Counts).Select(m => m.Rule)];
            counted.Distinct().Order().ShouldBe(found.Select(f => f.Rule.Id).Distinct().Order(), $"in '{draft}'");
            foreach (var hit in explained.Hits.Where(h => h.Fate == HitFate.Counts))
            {
                found.ShouldContain(f => f.Rule.Id == hit.Rule && f.Text.Contains(hit.Words, StringComparison.Ordinal), $"in '{draft}'");
            }

            findings += found.Count;
        }

        findings.ShouldBeGreaterThan(500);
    }

    [Theory]
    [InlineData("这事我不知道。", HitFate.Counts, null)]
    [InlineData("这事您不知道不要紧。", HitFate.Excepted, "您不知道")]
    [InlineData("别急，这事我不知道。", HitFate.UnlessInSentence, "别急")]
    [InlineData("麻烦您看一下，这事我不知道。", HitFate.Counts, null)]
    [InlineData("这事我马上不知道。", HitFate.UnlessInClause, "马上")]
    [InlineData("这事我不知道。回头我查。", HitFate.UnlessInDraft, "我查")]
    [InlineData("店员说他不知道。", HitFate.OthersWords, "店员说")]
    [InlineData("这事“我不”知道。", HitFate.AcrossMarks, null)]
    public void Each_hit_has_its_fate_and_the_words_that_cancel_it(string draft, HitFate fate, string? words)
    {
        var hit = Checker(repeat: 1).Explain(draft).Hits.ShouldHaveSingleItem();

        hit.Rule.ShouldBe("dunno");
        hit.Pattern.ShouldBe("不 ..1 知道");
        hit.Fate.ShouldBe(fate);
        hit.By?.Words.ShouldBe(words);
        (hit.By is null).ShouldBe(words is null);
    }

    [Theory]
    [InlineData("您不知道，我不知道。", HitFate.Excepted, "您不知道")]
    [InlineData("我马上看，这事我不知道。", HitFate.UnlessInClause, "马上")]
    [InlineData("别 急。这事我不知道。", HitFate.UnlessInSentence, "别 急")]
    [InlineData("这事我不知道。", null, null)]
    public void What_would_cancel_a_hit_that_counts_and_does_not_reach_it_is_told(string draft, HitFate? would, string? words)
    {
        var hits = Checker(repeat: 1).Explain(draft).Hits;

        var told = hits.Where(h => h.Fate == HitFate.Counts).ShouldHaveSingleItem().Idle;
        told.Select(i => (i.Would, i.Words)).ShouldBe(would is { } fate ? [(fate, words!)] : []);
        hits.Where(h => h.Fate != HitFate.Counts).ShouldAllBe(h => h.Idle.Count == 0);
    }

    [Fact]
    public void Fewer_hits_than_the_rule_wants_are_told_as_such()
    {
        var checker = Checker(repeat: 2);

        checker.Explain("我不知道。").Hits.Select(h => h.Fate).ShouldBe([HitFate.TooFew]);
        checker.Explain("我不知道。他不知道。").Hits.Select(h => h.Fate).ShouldBe([HitFate.Counts, HitFate.Counts]);
    }

    [Fact]
    public void Words_are_told_as_typed_and_the_draft_as_read()
    {
        var explained = Checker(repeat: 1).Explain("您好，我 不 知 道");

        explained.Normalized.ShouldBe("您好,我不知道");
        explained.Clauses.ShouldBe(["您好", "我不知道"]);
        explained.Hits.ShouldHaveSingleItem().Words.ShouldBe("不 知 道");
        explained.Disguises.ShouldBeEmpty();
        explained.Meanings.ShouldBeEmpty();
    }

    [Fact]
    public void The_model_tells_what_it_reads_and_its_likeliest_meanings_and_outweighs_patterns()
    {
        var checker = new DraftChecker(s_pack.Rules, LanguageFor(By.SmallModel));
        var fates = new HashSet<HitFate>();
        int below = 0;
        foreach (string draft in Drafts())
        {
            var explained = checker.Explain(draft);
            fates.UnionWith(explained.Hits.Select(h => h.Fate));
            explained.Meanings.Select(m => m.Probability).ShouldBeInOrder(SortDirection.Descending);
            explained.Meanings.Count.ShouldBeGreaterThanOrEqualTo(explained.Clauses.Count == 0 ? 0 : 3);
            below += explained.Meanings.Count(m => !m.Counts);
        }

        fates.ShouldContain(HitFate.OutweighedByMeaning);
        below.ShouldBeGreaterThan(500);
        checker.Explain("这个我bzd").Disguises.ShouldBe([new ReadWords("bzd", "不知道")]);
    }

    private static IEnumerable<string> Drafts() => s_pack.Rules.SelectMany(r => r.Hits.Concat(r.Misses))
        .Concat(File.ReadLines(Path.Combine(TestCoach.Sets, "drafts.dev.b.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!));

    private static (string Rule, int Start, int Length, string Ground) Told(Finding finding) => (finding.Rule.Id, finding.Span.Start, finding.Span.Length, finding.Ground);

    private static DraftLanguage LanguageFor(By by) => by switch
    {
        By.Pack => s_pack.Language,
        By.PatternsAlone => s_pack.Language with { Learned = null },
        _ => s_pack.Language with { Learned = s_taught.Value },
    };

    /// <summary>A model that knows too little to agree with the patterns everywhere.</summary>
    private static PhraseModel Teach()
    {
        var none = new Dictionary<string, string>();
        var drafts = s_pack.Rules.SelectMany(rule =>
            rule.Hits.Take(TaughtFrom).Select(hit => new TrainingDraft("rules", hit, new Dictionary<string, string> { [rule.Id] = hit }, null, ByRuleAuthor: true))
                .Concat(rule.Misses.Take(TaughtFrom).Select(miss => new TrainingDraft("rules", miss, none, rule.Id, ByRuleAuthor: true))));
        return PhraseTrainer.Train([.. drafts], [], s_pack.Rules, s_pack.Language with { Learned = null });
    }

    private static DraftChecker Checker(int repeat)
    {
        var rule = s_pack.Rules[0] with
        {
            Id = "dunno",
            Patterns = [Parse("不 ..1 知道")],
            Except = [Parse("您 不知道")],
            UnlessInClause = [Parse("马上")],
            UnlessInSentence = [Parse("别急")],
            UnlessInDraft = [Parse("我查")],
            Repeat = repeat,
        };
        return new DraftChecker([rule], DraftLanguage.None with { Speakers = new SpeakerPatterns([Parse("店员说")], [], []) });
    }

    private static Pattern Parse(string pattern) => PatternParser.Parse(pattern, Lexicon.Empty).Pattern.ShouldNotBeNull();
}
