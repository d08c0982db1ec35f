using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Reading;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Teams;

/// <summary>What a team's file changes in what the coach finds.</summary>
public sealed class TeamRulesTests
{
    private const string SeenItAll = "这种投诉我见多了。";
    private const string ChildCould = "这种问题连小孩子都会。";

    private static Coach Coach => TestCoach.Shipped;

    [Fact]
    public void A_rule_that_is_off_finds_nothing()
    {
        Coach.Check(SeenItAll).Findings.Select(f => f.Rule.Id).ShouldContain("seen_it_all");
        Coach.Check(SeenItAll, Team(TeamFolder.Whole)).Findings.Select(f => f.Rule.Id).ShouldNotContain("seen_it_all");
    }

    [Theory]
    [InlineData("off", null)]
    [InlineData("hint", Severity.Hint)]
    [InlineData("warn", Severity.Warn)]
    [InlineData("block", Severity.Block)]
    public void A_severity_is_the_teams(string named, Severity? severity) =>
        Coach.Check(ChildCould, Team($"severity: {{ child_could: {named} }}")).Findings.Where(f => f.Rule.Id == "child_could").Select(f => (Severity?)f.Rule.Severity)
            .ShouldBe(severity is null ? [] : [severity]);

    [Theory]
    [InlineData("其实这不是我们的事。", false)]
    [InlineData("这不是我们的事。", true)]
    public void An_exception_cancels_the_hit_that_it_covers_from_end_to_end(string draft, bool found)
    {
        Coach.Check(draft).Clean.ShouldBeFalse();
        Coach.Check(draft, Team(TeamFolder.Whole)).Clean.ShouldBe(!found);
    }

    [Fact]
    public void An_own_rule_finds_with_own_words_and_says_its_own_sentence()
    {
        var finding = Coach.Check("您好，我给您打折。", Team(TeamFolder.Whole)).Findings.ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("own_no_discount_talk");
        finding.Text.ShouldBe("我给您打折");
        finding.Replacements.ShouldBe(["您的要求我记下了，请店长〔几点前〕给您回电话。"]);
        Coach.Check("您好，我给您打折。").Clean.ShouldBeTrue();
    }

    [Fact]
    public void What_the_team_forbids_is_not_offered_in_place_of_something_else()
    {
        var sentences = Coach.Pack.Rules.Single(r => r.Id == "dont_know").Replacements.Select(r => r.Say).ToList();
        string word = "工程师";
        sentences.ShouldContain(s => s.Contains(word));

        var team = Team(Own(word));

        team.Rules.SelectMany(r => r.Replacements).ShouldNotContain(r => r.Say.Contains(word));
        team.Rules.Single(r => r.Id == "dont_know").Replacements.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_rewrite_passes_the_teams_rules()
    {
        var team = Team(TeamFolder.Whole);
        string draft = "您好，我给您打折。有问题您再问我。";

        string rewrite = Coach.Check(draft, team).Rewrite.ShouldNotBeNull();

        Coach.Check(rewrite, team).Clean.ShouldBeTrue();
        rewrite.ShouldNotContain("打折");
    }

    [Fact]
    public void Advice_holds_drafts_and_own_lines_against_the_teams_rules()
    {
        var team = Team(TeamFolder.Whole);

        var (draft, _) = Coach.Advise(ConversationState.New, new Message("我给您打折。", TakenAs.Draft), team);
        var (customer, _) = Coach.Advise(ConversationState.New, new Message("客户: 刹车又响了\n客服: 我给您打折\n客户: 我不管,今天必须换新的"), team);

        draft.Draft!.Findings.ShouldHaveSingleItem().Rule.Id.ShouldBe("own_no_discount_talk");
        customer.OwnLines.ShouldHaveSingleItem().Findings.ShouldHaveSingleItem().Rule.Id.ShouldBe("own_no_discount_talk");
    }

    [Fact]
    public void A_team_without_changes_shares_the_rules_and_the_checker_of_the_pack()
    {
        var team = Team("{}");

        team.Rules.ShouldBeSameAs(Coach.Pack.Rules);
        team.Checker.ShouldBeNull();
        Coach.Check(ChildCould, team).Findings.ShouldHaveSingleItem().Rule.ShouldBeSameAs(Coach.Pack.Rules.Single(r => r.Id == "child_could"));
    }

    [Fact]
    public void A_team_with_changes_is_compiled_once()
    {
        var team = Team(TeamFolder.Whole);

        team.Checker.ShouldNotBeNull().ShouldBeSameAs(team.Checker);
        Coach.Check(ChildCould, team).Findings[0].Rule.ShouldBeSameAs(team.Rules.Single(r => r.Id == "child_could"));
    }

    [Fact]
    public void Whoever_has_no_team_has_the_default_one()
    {
        using var folder = new TeamFolder().With("default.yaml", "severity: { dare: off }").With("shop-a.yaml", "{}");

        var teams = TeamReader.TryReadFolder(folder.Path, Coach.Pack).Teams.ShouldNotBeNull();

        teams.Names.ShouldBe(["default", "shop-a"]);
        teams.For("shop-a")!.Name.ShouldBe("shop-a");
        teams.For("shop-b")!.Name.ShouldBe("default");
        teams.Find("shop-b").ShouldBeNull();
        TeamSet.None.For("shop-a").ShouldBeNull();
    }

    /// <summary>A team with one rule of its own, which forbids a word.</summary>
    internal static string Own(string word) => $$"""
        rules:
          - id: own_word
            title: 不说这个词
            severity: warn
            origin: practice
            why: 这个词我们不用。
            patterns: ["{{word}}"]
            hits: [我说{{word}}]
            misses: [您好]
            replacements: [我马上去核实，〔几点前〕回复您。]
        """;

    private static TeamRules Team(string text)
    {
        var (team, problems) = TeamReader.TryRead(new("team.yaml", text), Coach.Pack);
        return team.ShouldNotBeNull(string.Join('\n', problems));
    }
}
