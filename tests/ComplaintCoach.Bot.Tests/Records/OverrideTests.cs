using System.Net;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Handlers;
using ComplaintCoach.Bot.Tests.Support;
using ComplaintCoach.Bot.Tests.Teams;

namespace ComplaintCoach.Bot.Tests.Records;

/// <summary>"I send it all the same": said on the card or by a program, kept masked, reviewed, and forgotten with the customer.</summary>
public sealed class OverrideTests : IAsyncDisposable
{
    private const string Draft = "草稿：王先生您好，这种问题连小孩子都会，您自己看说明书吧。";
    private const string Reason = "客户王建国（13812345678）是老朋友，这么说他不生气";

    private readonly TeamFiles _files = new();
    private readonly CoachBot _bot;

    public OverrideTests() => _bot = new(("Turns:Deadline", "00:01:00"), ("Coach:Teams", _files.With("dev", "severity: { sort_it_yourself: warn, blame_customer: hint }").Path));

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _files.Dispose();
    }

    [Fact]
    public async Task A_reason_given_on_the_card_stands_in_the_review_masked()
    {
        var chat = new Chat(_bot);
        var check = await chat.SayAsync(Draft);
        var card = await chat.PressAsync(check.Button("override"));

        (await SendAsync(chat, card, Reason)).ShouldBe("原因已经记下，主管复核时会看到。");

        var one = (await ReviewAsync()).ShouldHaveSingleItem();
        ((string)one["note"]!["team"]!).ShouldBe("dev");
        ((string)one["note"]!["masked_reason"]!).ShouldBe("客户[姓名]（[手机号]）是老朋友，这么说他不生气");
        var child = one["note"]!["rules"]!.AsArray().First(r => (string)r!["rule"]! == "child_could")!;
        ((string)child["severity"]!).ShouldBe("block");
        ((string)child["masked_text"]!).ShouldContain("小孩子都会");
        ((string?)one["person"]).ShouldNotBeNull();
        DateTimeOffset.Parse((string)one["at"]!, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(_bot.Time.GetUtcNow(), TimeSpan.FromMinutes(1));
        _bot.Log.Text.ShouldNotContain("13812345678");
        _bot.Log.Text.ShouldNotContain("老朋友");
    }

    [Fact]
    public async Task The_place_for_the_reason_is_required_and_limited_and_shows_the_draft()
    {
        var chat = new Chat(_bot);

        var card = await chat.PressAsync((await chat.SayAsync(Draft)).Button("override"));

        var input = card.Parts.Single(p => (string?)p["type"] == "Input.Text");
        ((bool)input["isRequired"]!).ShouldBeTrue();
        ((int)input["maxLength"]!).ShouldBe(300);
        card.Text.ShouldContain("连小孩子都会");
    }

    [Theory]
    [InlineData("草稿：王先生您好，您的车我今天下午三点前检查完，三点给您打电话。", false)]
    [InlineData("草稿：我不知道", true)]
    [InlineData(Draft, true)]
    public async Task The_button_stands_where_the_gravest_finding_is_block_or_warn(string draft, bool offered) =>
        (await new Chat(_bot).SayAsync(draft)).Data("override").Length.ShouldBe(offered ? 1 : 0);

    [Fact]
    public async Task A_draft_with_hints_only_needs_no_reason()
    {
        using var files = new TeamFiles().With("dev", "severity: { dont_know: hint }");
        await using var bot = new CoachBot(("Turns:Deadline", "00:01:00"), ("Coach:Teams", files.Path));

        var card = await new Chat(bot).SayAsync("草稿：我不知道");

        card.Marked.ShouldNotBeEmpty();
        card.Data("override").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"\"")]
    [InlineData("\"  \\n\"")]
    [InlineData("\"……！\"")]
    [InlineData("5")]
    public async Task Without_a_reason_it_is_asked_for_again(string? reason)
    {
        var chat = new Chat(_bot);
        var data = (await chat.PressAsync((await chat.SayAsync(Draft)).Button("override"))).Button("override_now");
        if (reason is not null)
        {
            data["reason"] = JsonNode.Parse(reason);
        }

        (await chat.PressAsync(data)).Button("override_now");
        (await ReviewAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(300, "原因已经记下")]
    [InlineData(301, "原因最多写 300 个字，这里有 301 个字")]
    public async Task A_reason_has_at_most_three_hundred_characters(int length, string words)
    {
        var chat = new Chat(_bot);
        var card = await chat.PressAsync((await chat.SayAsync(Draft)).Button("override"));

        (await SendAsync(chat, card, $"  {new string('好', length)} ")).ShouldStartWith(words);
    }

    [Fact]
    public async Task The_reason_for_a_draft_is_kept_once_and_each_draft_has_its_own()
    {
        var chat = new Chat(_bot);
        var first = await chat.SayAsync(Draft);
        var input = await chat.PressAsync(first.Button("override"));
        await SendAsync(chat, input, "第一次");

        (await SendAsync(chat, input, "第二次")).ShouldBe("这段草稿的原因已经记过了。");
        (await chat.WordsAsync(Chat.Pressed(first.Button("override")))).ShouldBe("这段草稿的原因已经记过了。");
        await SendAsync(chat, await chat.PressAsync((await chat.SayAsync("草稿：我不知道")).Button("override")), "另一段");

        (await ReviewAsync()).Select(o => (string)o["note"]!["masked_reason"]!).ShouldBe(["另一段", "第一次"]);
    }

    [Theory]
    [InlineData("""{"action":"override"}""")]
    [InlineData("""{"action":"override","of":7}""")]
    [InlineData("""{"action":"override","of":"1"}""")]
    [InlineData("""{"action":"override_now","of":2,"reason":"x"}""")]
    [InlineData("""{"action":"override_now","reason":"x"}""")]
    public async Task A_button_about_no_draft_that_is_remembered_is_answered(string value)
    {
        var chat = new Chat(_bot);
        await chat.SayAsync(Draft);
        await chat.SayAsync("客户：" + _bot.Pack.Start.CustomerExample);

        (await chat.WordsAsync(Chat.Pressed(JsonNode.Parse(value)!))).ShouldBe("这条消息我已经不记得了，请再贴一次。");
        (await ReviewAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forgetting_the_customer_in_the_chat_erases_the_reason()
    {
        var chat = new Chat(_bot);
        await SendAsync(chat, await chat.PressAsync((await chat.SayAsync(Draft)).Button("override")), Reason);
        (await ReviewAsync()).Length.ShouldBe(1);

        await chat.WordsAsync("忘记这位客户");

        (await ReviewAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_reports_an_override_and_gets_what_was_overridden()
    {
        var answer = await ReportAsync("""{"id":"m-1","text":"李强您好，这种问题连小孩子都会，我不知道。","reason":"电话13812345678里说好的","conversation":"case-9"}""");

        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Body);
        ((string)answer.Json["id"]!).ShouldBe("m-1");
        answer.Json["rules"]!.AsArray().Select(r => (string)r!).ShouldBe(["child_could", "dont_know"]);
        var one = (await ReviewAsync()).ShouldHaveSingleItem();
        ((string)one["id"]!).ShouldBe((string)answer.Json["override"]!);
        ((string)one["channel"]!, (string)one["conversation"]!).ShouldBe(("api", "case-9"));
        ((string)one["note"]!["masked_reason"]!).ShouldBe("电话[手机号]里说好的");
        one.ToJsonString().ShouldNotContain("13812345678");
    }

    [Fact]
    public async Task A_report_sent_again_under_its_id_is_kept_once()
    {
        const string Report = """{"id":7,"text":"这种问题连小孩子都会","reason":"说好的"}""";
        var first = await ReportAsync(Report);

        var again = await ReportAsync(Report);

        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Body.ShouldBe(first.Body);
        (await ReviewAsync()).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"reason":"x"}""", 400, "\"text\" is missing")]
    [InlineData("""{"text":"我不知道"}""", 400, "\"reason\" is missing")]
    [InlineData("""{"text":"我不知道","reason":" "}""", 400, "\"reason\" is empty")]
    [InlineData("""{"text":"我不知道","reason":"x","team":"nobody"}""", 400, "\"team\" names no team")]
    [InlineData("""{"text":"我不知道","reason":"x","conversation":""}""", 400, "\"conversation\" must have 1 to 200")]
    [InlineData("""{"text":"您好","reason":"x"}""", 409, "nothing to override")]
    public async Task A_report_that_makes_no_sense_is_refused(string body, int status, string reason)
    {
        var answer = await ReportAsync(body);

        ((int)answer.Status).ShouldBe(status);
        ((string)answer.Json["detail"]!).ShouldContain(reason);
        (await ReviewAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reason_of_a_program_has_at_most_three_hundred_characters_too()
    {
        var answer = await _bot.PostAsync("/api/v1/drafts:override", new JsonObject { ["text"] = "我不知道", ["reason"] = new string('x', 301) });

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        ((string)answer.Json["detail"]!).ShouldContain("301");
    }

    [Fact]
    public async Task The_review_is_paged_and_read_by_rule()
    {
        for (int i = 0; i < 5; i++)
        {
            await ReportAsync($$"""{"text":"{{(i % 2 == 0 ? "我不知道" : "这种问题连小孩子都会")}}","reason":"{{i}}"}""");
            _bot.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var first = (await AsBossAsync(HttpMethod.Get, "/api/v1/overrides?top=2")).Json;
        var second = (await AsBossAsync(HttpMethod.Get, $"/api/v1/overrides?top=2&before={first["before"]}")).Json;
        var third = (await AsBossAsync(HttpMethod.Get, $"/api/v1/overrides?top=2&before={second["before"]}")).Json;
        var byRule = (await AsBossAsync(HttpMethod.Get, "/api/v1/overrides?rule=child_could")).Json;

        Reasons(first).ShouldBe(["4", "3"]);
        Reasons(second).ShouldBe(["2", "1"]);
        Reasons(third).ShouldBe(["0"]);
        third["before"].ShouldBeNull();
        Reasons(byRule).ShouldBe(["3", "1"]);
        (await AsBossAsync(HttpMethod.Get, "/api/v1/overrides?top=0")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_customer_who_asks_to_be_forgotten_is_forgotten_in_reports_long_after()
    {
        await ReportAsync("""{"text":"我不知道","reason":"13812345678 是熟人"}""");
        await ReportAsync("""{"text":"我不知道，您打13900000000","reason":"他知道"}""");
        _bot.Time.Advance(TimeSpan.FromDays(30));

        (await AsBossAsync(HttpMethod.Post, "/api/v1/customers:forget", """{"customer":"138 1234 5678"}""")).Body.ShouldBe("""{"forgotten":1}""");

        (await ReviewAsync()).Select(o => (string)o["note"]!["masked_reason"]!).ShouldBe(["他知道"]);
    }

    private static IEnumerable<string> Reasons(JsonNode page) => page["overrides"]!.AsArray().Select(o => (string)o!["note"]!["masked_reason"]!);

    private static Task<string> SendAsync(Chat chat, SeenCard input, string reason)
    {
        var data = input.Button("override_now");
        data["reason"] = reason;
        return chat.WordsAsync(Chat.Pressed(data));
    }

    private Task<Answer> ReportAsync(string body) => _bot.SendAsync(HttpMethod.Post, "/api/v1/drafts:override", CoachBot.Json(body));

    private async Task<JsonNode[]> ReviewAsync() => [.. (await AsBossAsync(HttpMethod.Get, "/api/v1/overrides")).Json["overrides"]!.AsArray().Select(o => o!)];

    private async Task<Answer> AsBossAsync(HttpMethod method, string path, string? body = null) => await _bot.SendAsync(
        method, path, body is null ? null : CoachBot.Json(body), ("Cookie", await _bot.SignInAsync("supervisor")), ("Origin", "http://localhost"));
}
