using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Tests.Teams;

namespace ComplaintCoach.Knowledge.Tests.Phrases.Meaning;

/// <summary>What the learned model adds to the patterns, and what it takes away. By <see cref="SmallModel"/>, unless a test says that it is the shipped one.</summary>
public sealed class MeaningTests
{
    private static readonly DraftChecker s_patterns = new(SmallModel.Rules, SmallModel.Language);

    [Theory]
    [InlineData("您好,这下可把我难住了,我马上去查。", "dont_know")]
    [InlineData("您说的那个我也答不上来。", "dont_know")]
    [InlineData("楼上那块不归我们管,您慢慢说我在记。", "not_ours")]
    [InlineData("您的单子我看到了,空调您得上别家问去。", "not_ours")]
    [InlineData("扫个码我家奶奶都玩得转,您把照片发我。", "child_could")]
    public void A_paraphrase_is_found_that_no_pattern_knows(string draft, string rule)
    {
        s_patterns.Check(draft).Clean.ShouldBeTrue();
        var finding = SmallModel.Checker.Check(draft).Findings.ShouldHaveSingleItem();
        finding.Rule.Id.ShouldBe(rule);
        finding.Span.In(draft).ShouldBe(finding.Text);
    }

    [Fact]
    public void Its_ground_says_how_probable_it_is_and_which_words_say_so()
    {
        const string draft = "您好,这下可把我难住了,我马上去查。";
        string ground = SmallModel.Checker.Check(draft).Findings.ShouldHaveSingleItem().Ground;
        ground.ShouldMatch(@"^meaning \d+\s?%: .+");
        string[] words = ground[(ground.IndexOf(':', StringComparison.Ordinal) + 2)..].Split(" · ");
        words.Length.ShouldBeInRange(1, 3);
        words.ShouldBeUnique();
        foreach (string word in words)
        {
            draft.ShouldContain(word);
        }

        words.ShouldContain(w => "可把我难住了".Contains(w, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_a_pattern_hits_its_words_and_its_ground_are_shown()
    {
        var finding = SmallModel.Checker.Check("您好,这个我不清楚,您把照片发我。").Findings.ShouldHaveSingleItem();
        finding.Text.ShouldBe("不清楚");
        finding.Ground.ShouldBe("不知道|不清楚");
    }

    [Theory]
    [InlineData("您好,您的单子我看到了,师傅明天上门。")]
    [InlineData("我陪您一步一步来,您先喝口水。")]
    [InlineData("")]
    [InlineData("。,!")]
    public void A_clean_draft_stays_clean(string draft) => SmallModel.Checker.Check(draft).Clean.ShouldBeTrue();

    [Fact]
    public void Of_two_rules_that_claim_the_same_words_one_counts()
    {
        TrainingDraft[] drafts = [.. SmallModel.Drafts.Select(d => d.Breaks.TryGetValue("not_ours", out string? words)
            ? d with { Breaks = new Dictionary<string, string> { ["not_ours"] = words, ["child_could"] = words } } : d)];
        var findings = new DraftChecker(SmallModel.Rules, SmallModel.Language with { Learned = SmallModel.Train(drafts) }).Check("您好,楼上那块不归我们管,您慢慢说我在记。").Findings;
        findings.ShouldHaveSingleItem().Rule.Id.ShouldBeOneOf("not_ours", "child_could");
    }

    [Fact]
    public void Two_rules_are_broken_by_different_words_of_one_draft() =>
        SmallModel.Checker.Check("连小孩子都会。您的单子我看到了。这事不归我们管,您放心。").Findings.Select(f => f.Rule.Id).ShouldBe(["child_could", "not_ours"]);

    /// <summary>The more clean drafts say the words, the less the model thinks of the pattern's hit; a wording that the source lists stands for longer.</summary>
    [Fact]
    public void A_listed_wording_stands_where_the_model_outweighs_a_pattern()
    {
        const string draft = "您好,要是我不知道,您放心。";
        Rule[] unlisted = [.. SmallModel.Rules.Select(r => r with { Listed = [] })];
        var found = new List<(bool Unlisted, bool Listed)>();
        for (int clean = 0; clean <= 20; clean++)
        {
            var learned = SmallModel.Train(
            [
                .. SmallModel.Drafts.Where(d => !d.Breaks.ContainsKey("dont_know")),
                .. Enumerable.Range(0, clean).Select(_ => new TrainingDraft("e", "要是我不知道,我马上去问。", new Dictionary<string, string>(), "dont_know")),
                .. Enumerable.Range(0, 2).Select(_ => new TrainingDraft("f", "我不知道。", new Dictionary<string, string> { ["dont_know"] = "我不知道" }, null)),
            ]);
            var language = SmallModel.Language with { Learned = learned };
            found.Add((!new DraftChecker(unlisted, language).Check(draft).Clean, !new DraftChecker(SmallModel.Rules, language).Check(draft).Clean));
        }

        found[0].ShouldBe((true, true));
        found.ShouldContain((false, true));
        found.ShouldNotContain((true, false));
    }

    [Fact]
    public void An_exception_of_the_rule_cancels_what_was_learned()
    {
        SmallModel.Checker.BrokenRules("您好,楼道灯不归我们管。").ShouldBe(["not_ours"]);
        SmallModel.Checker.BrokenRules("您好,其实楼道灯不归我们管。").ShouldBeEmpty();
        new DraftChecker([.. SmallModel.Rules.Select(r => r with { Except = [] })], SmallModel.Language with { Learned = SmallModel.Trained })
            .BrokenRules("您好,其实楼道灯不归我们管。").ShouldBe(["not_ours"]);
    }

    /// <summary>By the shipped model, which holds a single apology for half as likely as two.</summary>
    [Theory]
    [InlineData("亲,实在抱歉,让您久等了。", true)]
    [InlineData("非常抱歉,亲。", true)]
    [InlineData("实在抱歉,让您久等了,真的对不起您。", false)]
    public void Where_a_rule_wants_two_hits_and_has_one_the_model_must_be_surer(string draft, bool clean) => TestCoach.Shipped.Check(draft).Clean.ShouldBe(clean);

    [Fact]
    public void A_rule_that_the_model_does_not_know_stands_by_its_patterns()
    {
        Rule[] rules = [SmallModel.NewRule("own_look", ["我马上去查"]), .. SmallModel.Rules];
        var checker = new DraftChecker(rules, SmallModel.Language with { Learned = SmallModel.Trained });
        checker.Check("我马上去查。").Findings.ShouldHaveSingleItem().Ground.ShouldBe("我马上去查");
        checker.BrokenRules("我马上去查。这下可把我难住了。").ShouldBe(["own_look", "dont_know"], ignoreOrder: true);
    }

    [Fact]
    public void A_rule_that_is_not_asked_for_is_not_reported()
    {
        Rule[] rules = [.. SmallModel.Rules.Where(r => r.Id != "dont_know").Reverse()];
        var checker = new DraftChecker(rules, SmallModel.Language with { Learned = SmallModel.Trained });
        checker.BrokenRules("这下可把我难住了。").ShouldBeEmpty();
        checker.BrokenRules("楼上那块不归我们管。").ShouldBe(["not_ours"]);
        checker.BrokenRules("扫个码我家奶奶都玩得转。").ShouldBe(["child_could"]);
    }

    [Fact]
    public void A_long_draft_keeps_its_findings_in_place()
    {
        const string breach = "楼上那块不归我们管";
        string clean = string.Concat(Enumerable.Repeat("您好,您的单子我看到了。师傅明天上门,我马上去查。", 350));
        string draft = (clean + breach + "。" + clean + "😀我bu zhi dao。" + clean)[..Coach.LongestText];
        var findings = SmallModel.Checker.Check(draft).Findings;
        findings.Select(f => (f.Rule.Id, f.Text)).ShouldBe([("not_ours", breach), ("dont_know", "我bu zhi dao")]);
        findings[0].Span.Start.ShouldBe(clean.Length);
        findings.ShouldAllBe(f => f.Span.In(draft) == f.Text);
    }

    [Fact]
    public void Many_threads_find_what_one_finds()
    {
        string[] drafts = [.. SmallModel.Drafts.Select(d => d.Text)];
        string[] alone = [.. drafts.Select(Found)];
        Parallel.For(0, 20 * drafts.Length, i => Found(drafts[i % drafts.Length]).ShouldBe(alone[i % drafts.Length]));

        static string Found(string draft) => string.Join(';', SmallModel.Checker.Check(draft).Findings.Select(f => $"{f.Rule.Id} {f.Span} {f.Ground}"));
    }

    [Fact]
    public void The_same_drafts_in_the_same_order_give_the_same_judgement() =>
        new DraftChecker(SmallModel.Rules, SmallModel.Language with { Learned = SmallModel.Train(SmallModel.Drafts) }).Check("您好,这下可把我难住了。").Findings[0].Ground
            .ShouldBe(SmallModel.Checker.Check("您好,这下可把我难住了。").Findings[0].Ground);

    /// <summary>By the shipped model, through a team's file.</summary>
    [Theory]
    [InlineData("您好,这个真把我问住了,我也答不上来。", "dont_know")]
    [InlineData("扫码点餐而已,我奶奶八十岁都玩得转。", "child_could")]
    public void A_team_may_switch_off_what_the_shipped_model_finds(string draft, string rule)
    {
        TestCoach.Shipped.Check(draft).Findings.Select(f => f.Rule.Id).ShouldContain(rule);
        var (team, problems) = TeamReader.TryRead(new("team.yaml", $"severity: {{ {rule}: off }}\n{TeamRulesTests.Own("点餐|问住")}"), TestCoach.Shipped.Pack);
        TestCoach.Shipped.Check(draft, team.ShouldNotBeNull(string.Join('\n', problems))).Findings.Select(f => f.Rule.Id).ShouldBe(["own_word"]);
    }
}
