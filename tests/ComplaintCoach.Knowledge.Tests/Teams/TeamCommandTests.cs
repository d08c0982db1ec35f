using System.Text.Json;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Teams;

/// <summary>Team files on the command line, on a real process.</summary>
public sealed class TeamCommandTests : IDisposable
{
    private const string Discount = "您好，我给您打折。";
    private readonly TeamFolder _folder = new TeamFolder().With("sales.yaml", TeamFolder.Whole);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_holds_a_draft_against_the_rules_of_the_team()
    {
        var (code, output, _) = CoachCommand.Run(JsonSerializer.Serialize(new { text = Discount }), "check", "--jsonl", "--teams", _folder.Path, "--team", "sales");

        var finding = JsonDocument.Parse(output).RootElement.GetProperty("findings")[0];
        finding.GetProperty("rule").GetString().ShouldBe("own_no_discount_talk");
        finding.GetProperty("severity").GetString().ShouldBe("warn");
        code.ShouldBe(1);
    }

    [Fact]
    public void Without_a_name_the_default_team_holds_where_there_is_one()
    {
        CoachCommand.Run("", "check", "--teams", _folder.Path, Discount).Code.ShouldBe(0);
        _folder.With("default.yaml", TeamFolder.Whole);
        CoachCommand.Run("", "check", "--teams", _folder.Path, Discount).Code.ShouldBe(1);
    }

    [Fact]
    public void A_team_that_does_not_exist_is_told_and_nothing_is_checked()
    {
        var (code, output, error) = CoachCommand.Run("", "check", "--teams", _folder.Path, "--team", "seles", Discount);

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("there is no team 'seles' here; there are sales");
    }

    [Fact]
    public void A_team_without_a_folder_is_wrong_usage() => CoachCommand.Run("", "check", "--team", "sales", Discount).Code.ShouldBe(2);

    [Fact]
    public void Check_refuses_a_broken_team_file()
    {
        var (code, _, error) = CoachCommand.Run("", "check", "--teams", _folder.With("b.yaml", "severity: { argue: loud }").Path, "--team", "sales", Discount);

        code.ShouldBe(2);
        error.ShouldContain("b.yaml:1:20 'loud' is not one of off, hint, warn, block");
    }

    [Fact]
    public void Validate_lists_the_unproved_patterns_of_own_rules()
    {
        string unproved = TeamFolder.Whole.Replace("{bargain}\"]", "{bargain}\", 白送您]", StringComparison.Ordinal);

        var (code, output, _) = CoachCommand.Run("", "validate", "--unproved", "--teams", _folder.With("b.yaml", unproved).Path);

        output.ShouldContain("b.yaml:15:45 no hit of the rule 'own_no_discount_talk' proves the pattern '白送您'\n1 unproved pattern(s)");
        code.ShouldBe(0);
        CoachCommand.Run("", "validate", "--unproved", "own_no_discount_talk", "--teams", _folder.Path).Output.ShouldEndWith(
            "\n0 unproved pattern(s)\nb.yaml:15:45 no hit of the rule 'own_no_discount_talk' proves the pattern '白送您'\n1 unproved pattern(s)\n");
    }

    [Fact]
    public void Check_explains_by_the_rules_of_the_team()
    {
        var (code, output, _) = CoachCommand.Run("", "check", "--explain", "--teams", _folder.Path, "--team", "sales", Discount);

        output.ShouldContain("  hit        own_no_discount_talk: 〈我给您打折〉 counts");
        code.ShouldBe(1);
    }

    [Fact]
    public void Validate_checks_the_teams_too()
    {
        var (good, names, _) = CoachCommand.Run("", "validate", "--teams", _folder.Path);
        var (bad, problems, summary) = CoachCommand.Run("", "validate", "--teams", _folder.With("b.yaml", "severity: { argue: loud }").Path);

        good.ShouldBe(0);
        names.ShouldContain("teams: sales. No problems.");
        bad.ShouldBe(2);
        problems.ShouldContain("b.yaml:1:20 'loud'");
        summary.ShouldContain("1 problem(s)");
    }
}
