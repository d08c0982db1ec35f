using System.Text;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Teams;

/// <summary>A mistake in a team's file is told with its place, and all of them at once.</summary>
public sealed class BrokenTeamTests
{
    private static KnowledgePack Pack => TestCoach.Shipped.Pack;

    [Theory]
    [InlineData("seen_it_all: off", "seen_it: off", 2, "the key 'seen_it' is not known here; known are argue,")]
    [InlineData("dont_know: block", "dont_know: always", 3, "'always' is not one of off, hint, warn, block")]
    [InlineData("dont_know: block", "own_no_discount_talk: block", 3, "the key 'own_no_discount_talk' is not known here")]
    [InlineData("dont_know: block", "seen_it_all: block", 3, "Duplicate key")]
    [InlineData("except:", "excepts:", 5, "the key 'excepts' is not known here; known are except, rules, severity, words")]
    [InlineData("not_ours: [", "nobody_else: [", 6, "the key 'nobody_else' is not known here")]
    [InlineData("其实 这", "{nobody} 这", 6, "no word class is named 'nobody'")]
    [InlineData("其实 这 不是 我们 的 事", "其", 6, "the exception '其' can never cover a hit")]
    [InlineData("{bargain}\"]", "{bargain}\", \"给您 {number} 折\", \"给您  {number} 折\"]", 15, "the pattern '给您  {number} 折' stands twice under 'patterns'")]
    [InlineData("bargain: [打折", "deed_verb: [打折", 8, "the word class 'deed_verb' is defined already")]
    [InlineData("[打折, ", "[\"打,折\", ", 8, "'打,折' can never match")]
    [InlineData("id: own_no_discount_talk", "id: no_discount_talk", 10, "'no_discount_talk' is no id for a team's rule")]
    [InlineData("severity: warn", "severity: off", 12, "'off' is not one of hint, warn, block")]
    [InlineData("origin: practice", "", 10, "name at least one source section, or say 'origin: practice'")]
    [InlineData("origin: practice", "sources: [S999#1]", 13, "no source section is named 'S999#1'")]
    [InlineData("{bargain}\"]", "{bargin}\"]", 15, "no word class is named 'bargin'")]
    [InlineData("hits: [我给您打折,", "hits: [您好,", 16, "the rule 'own_no_discount_talk' does not find its hit '您好'; see coach check --explain --teams DIR --team shop-a '您好'")]
    [InlineData("misses: [您好,", "misses: [我给您打折,", 17, "the rule 'own_no_discount_talk' finds its miss '我给您打折' by the pattern '我|我们 ..6 给您 ..4 {bargain}'; see coach check --explain --teams DIR --team shop-a '我给您打折'")]
    [InlineData("replacements: [", "replacements: [我们给您便宜点。, ", 18, "breaks the rule 'own_no_discount_talk'")]
    [InlineData("replacements: [", "replacements: [我不知道，不清楚。, ", 18, "breaks the rule 'dont_know'")]
    [InlineData("replacements: [", "replacements: [\"请打{phone}。\", ", 18, "the variable '{phone}' is not in pack.yaml")]
    [InlineData("    hits:", "    hits: []\n    hitz:", 10, "the rule needs at least one item under 'hits'")]
    public void A_mistake_is_told_with_its_line(string right, string wrong, int line, string message)
    {
        TeamFolder.Whole.ShouldContain(right);

        var (team, problems) = TeamReader.TryRead(new("shop-a.yaml", TeamFolder.Whole.Replace(right, wrong, StringComparison.Ordinal)), Pack);

        team.ShouldBeNull();
        problems.ShouldContain(p => p.File == "shop-a.yaml" && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal), string.Join('\n', problems));
    }

    [Fact]
    public void All_mistakes_of_all_files_are_told_at_once()
    {
        using var folder = new TeamFolder().With("a.yaml", "severity: { nothing: off }\ncolour: red").With("b.yaml", "rules: [").With("c.yaml", TeamFolder.Whole);

        var (teams, problems) = TeamReader.TryReadFolder(folder.Path, Pack);

        teams.ShouldBeNull();
        problems.Select(p => p.File).ShouldBe(["a.yaml", "a.yaml", "b.yaml"]);
    }

    [Fact]
    public void Own_rules_that_forbid_every_replacement_of_a_rule_are_refused()
    {
        var (team, problems) = TeamReader.TryRead(new("a.yaml", TeamRulesTests.Own("我|您|，").Replace("我说我|您|，", "我说", StringComparison.Ordinal)
            .Replace("misses: [您好]", "misses: [好的]", StringComparison.Ordinal).Replace("[我马上去核实，〔几点前〕回复您。]", "[马上去核实。]", StringComparison.Ordinal)), Pack);

        team.ShouldBeNull();
        problems.ShouldContain(p => p.Line == 2 && p.Message.Contains("leave no replacement for the rule 'dont_know'", StringComparison.Ordinal), string.Join('\n', problems));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("- a")]
    [InlineData("severity")]
    [InlineData("\0\0")]
    [InlineData("rules: &r [ *r ]")]
    [InlineData("rules: *nobody")]
    [InlineData("severity: { argue: off")]
    [InlineData("? [a, b]\n: c")]
    [InlineData("severity:\n  argue: hint\n  :\n  n: [\"x\"]\nwords:\n  b: [c]")]
    [InlineData("--- {}\n--- {}")]
    [InlineData("rules: [x, {id: own_x}]")]
    public void What_is_no_team_file_is_refused_and_nothing_breaks(string text) =>
        TeamReader.TryRead(new("a.yaml", text), Pack).Problems.ShouldNotBeEmpty();

    /// <summary>The bot reads such files while it runs: whatever stands in one becomes a team or problems, never an exception.</summary>
    [Fact]
    public void Whatever_is_changed_in_a_file_it_is_read_or_told()
    {
        string[] pieces = ["{", "}", "[", "]", ":", "\n", "  ", "- ", "\"", "'", "|", "..", "^", "$", "!", "?", "&a ", "*a", "<<: ", "#", "%", "@", "\0", "\ud800", "😀", "own_", "off", "rules", "{bargain}"];
        var random = new Random(7);
        for (int i = 0; i < 400; i++)
        {
            var text = new StringBuilder(TeamFolder.Whole);
            for (int changes = random.Next(1, 5); changes > 0; changes--)
            {
                int at = random.Next(text.Length);
                text.Remove(at, random.Next(Math.Min(8, text.Length - at))).Insert(at, random.Next(3) == 0 ? "" : pieces[random.Next(pieces.Length)]);
            }

            string changed = text.ToString();
            var (team, problems) = Should.NotThrow(() => TeamReader.TryRead(new("a.yaml", changed), Pack), changed);

            (team is null).ShouldBe(problems.Count > 0, changed);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void A_file_nested_without_end_is_refused(string open) =>
        TeamReader.TryRead(new("a.yaml", "rules: " + (open == "- " ? "\n" : "") + string.Concat(Enumerable.Repeat(open, 100_000))), Pack).Problems.ShouldNotBeEmpty();

    [Theory]
    [InlineData("shop a.yaml")]
    [InlineData("-a.yaml")]
    [InlineData("店.yaml")]
    [InlineData("a.yml")]
    [InlineData("a.YAML")]
    public void A_file_whose_name_no_team_can_have_is_refused(string name)
    {
        using var folder = new TeamFolder().With(name, "{}");

        TeamReader.TryReadFolder(folder.Path, Pack).Problems.ShouldHaveSingleItem().Message.ShouldStartWith("a team file is named <team>.yaml");
    }

    [Fact]
    public void Files_that_are_not_meant_are_left_alone()
    {
        using var folder = new TeamFolder().With(".#a.yaml", "x").With("README.md", "x").With("a.yaml~", "x").With("a.yaml", "{}");

        TeamReader.TryReadFolder(folder.Path, Pack).Teams.ShouldNotBeNull().Names.ShouldBe(["a"]);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_or_too_large_is_refused_and_a_byte_order_mark_is_not()
    {
        using var folder = new TeamFolder().With("large.yaml", "#" + new string('x', TeamFile.LargestFile)).With("mark.yaml", "\uFEFF{}");
        File.WriteAllBytes(Path.Combine(folder.Path, "wide.yaml"), Encoding.Unicode.GetBytes("severity: { argue: off } # 中文"));

        var problems = TeamReader.TryReadFolder(folder.Path, Pack).Problems;

        problems.Select(p => p.File).ShouldBe(["large.yaml", "wide.yaml"]);
        problems[1].Message.ShouldContain("UTF-8");
    }

    [Fact]
    public void A_folder_that_is_missing_is_told() =>
        TeamReader.TryReadFolder("/nowhere/teams", Pack).Problems.ShouldHaveSingleItem().File.ShouldBe("/nowhere/teams");
}
