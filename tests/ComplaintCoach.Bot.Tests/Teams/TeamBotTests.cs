using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Handlers;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests.Teams;

/// <summary>Teams through the doors of the program: the API, the chat and the page of the authors. The caller's tenant is <c>dev</c>.</summary>
public sealed class TeamBotTests : IAsyncDisposable
{
    private readonly TeamFiles _files = new TeamFiles().With("sales", TeamFiles.NoDiscounts("block"));
    private readonly CoachBot _bot;

    public TeamBotTests() => _bot = new(("Turns:Deadline", "00:01:00"), ("Coach:Teams", _files.Path));

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _files.Dispose();
    }

    [Fact]
    public async Task A_request_may_name_the_team()
    {
        (await RulesAsync(TeamFiles.Discount)).ShouldBeEmpty();
        (await RulesAsync(TeamFiles.Discount, "sales")).ShouldBe(["own_discount block"]);
        (await RulesAsync(TeamFiles.Discount, "default")).ShouldBeEmpty();

        var advice = await _bot.PostAsync("/api/v1/advice", new JsonObject { ["text"] = TeamFiles.Discount, ["as"] = "draft", ["team"] = "sales" });
        ((string)advice.Json["draft"]!["findings"]![0]!["rule"]!).ShouldBe("own_discount");
    }

    [Theory]
    [InlineData("drafts:check", "\"salez\"")]
    [InlineData("advice", "\"salez\"")]
    [InlineData("drafts:check", "\"SALES\"")]
    [InlineData("drafts:check", "\"../sales\"")]
    [InlineData("drafts:check", "\"\"")]
    [InlineData("drafts:check", "7")]
    public async Task An_unknown_team_is_refused_and_no_other_named(string path, string team)
    {
        var answer = await _bot.SendAsync(HttpMethod.Post, "/api/v1/" + path, CoachBot.Json($$"""{"text":"您好","team":{{team}}}"""));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string)answer.Json["detail"]!).ShouldContain("\"team\"");
        answer.Body.ShouldNotContain("sales");
    }

    [Fact]
    public async Task Else_the_team_of_the_tenant_holds_else_the_default_one()
    {
        _files.With("default", TeamFiles.NoDiscounts("hint"));
        await SoonAsync(() => RulesAsync(TeamFiles.Discount), "own_discount hint");
        _files.With("dev", TeamFiles.NoDiscounts("warn"));
        await SoonAsync(() => RulesAsync(TeamFiles.Discount), "own_discount warn");
        _files.Remove("dev");
        await SoonAsync(() => RulesAsync(TeamFiles.Discount), "own_discount hint");
        _files.Remove("default");
        await SoonAsync(() => RulesAsync(TeamFiles.Discount));
    }

    [Fact]
    public async Task The_chat_checks_drafts_and_own_lines_by_the_team_of_the_tenant()
    {
        _files.With("dev", TeamFiles.NoDiscounts());
        await SoonAsync(() => RulesAsync(TeamFiles.Discount), "own_discount warn");

        var draft = await new Chat(_bot).SayAsync("草稿：" + TeamFiles.Discount);
        var transcript = await new Chat(_bot).SayAsync("客户: 刹车又响了\n客服: 我给您打折\n客户: 我不管,今天必须换新的");

        draft.Text.ShouldContain("别谈折扣");
        draft.Text.ShouldContain("折扣由店长谈。");
        string.Concat(draft.Marked).ShouldBe("给您打折");
        transcript.Text.ShouldContain("别谈折扣");
    }

    [Fact]
    public async Task An_author_sees_what_is_wrong_with_the_file_of_his_tenant_and_the_last_good_state_stays()
    {
        _files.With("dev", TeamFiles.NoDiscounts());
        await SoonAsync(() => RulesAsync(TeamFiles.Discount), "own_discount warn");
        (await TeamsAsync()).ToJsonString().ShouldBe("""{"team":"dev","problems":[]}""");

        _files.With("dev", TeamFiles.NoDiscounts("loud")).With("sales", "severity: { dare: louder }");

        await SoonAsync(async () => [.. (await TeamsAsync())["problems"]!.AsArray().Select(p => $"{p!["file"]}:{p["line"]}:{p["column"]} {p["message"]}")],
            "dev.yaml:4:15 'loud' is not one of hint, warn, block");
        (await RulesAsync(TeamFiles.Discount)).ShouldBe(["own_discount warn"]);
        (await RulesAsync(TeamFiles.Discount, "sales")).ShouldBe(["own_discount block"]);
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_said_of_teams()
    {
        await using var plain = new CoachBot(("Turns:Deadline", "00:01:00"));

        (await plain.SendAsync(HttpMethod.Get, "/api/v1/teams")).Body.ShouldBe("""{"problems":[]}""");
        plain.Log.Text.ShouldNotContain("Teams in force");
    }

    [Theory]
    [InlineData("severity: { dare: loud }", @"dev\.yaml:1:19 'loud'")]
    [InlineData(null, "the folder of the teams cannot be read")]
    public async Task The_program_does_not_start_on_team_files_with_problems(string? text, string problem)
    {
        using var files = new TeamFiles();
        string folder = text is null ? Path.Combine(files.Path, "none") : files.With("dev", text).Path;

        var (code, _, errors) = await BotCommand.RunAsync("--environment", "Development", "--Coach:Teams", folder);

        code.ShouldBe(2);
        errors.ShouldMatch(problem);
        errors.ShouldContain("Coach:Teams");
    }

    private async Task<string[]> RulesAsync(string draft, string? team = null)
    {
        var request = new JsonObject { ["text"] = draft };
        if (team is not null)
        {
            request["team"] = team;
        }

        var answer = await _bot.PostAsync("/api/v1/drafts:check", request);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return [.. answer.Json["findings"]!.AsArray().Select(f => $"{f!["rule"]} {f["severity"]}")];
    }

    private async Task<JsonNode> TeamsAsync() => (await _bot.SendAsync(HttpMethod.Get, "/api/v1/teams")).Json;

    /// <summary>What is asked for must come within the two seconds that a change may take; as many again where all tests share one machine.</summary>
    private static async Task SoonAsync(Func<Task<string[]>> ask, params string[] expected)
    {
        var watch = Stopwatch.StartNew();
        string[] seen = await ask();
        while (!seen.SequenceEqual(expected) && watch.Elapsed < TimeSpan.FromSeconds(4))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            seen = await ask();
        }

        seen.ShouldBe(expected);
    }
}
