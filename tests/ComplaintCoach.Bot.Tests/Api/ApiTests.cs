using System.Net;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Handlers;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests.Api;

/// <summary>The REST door.</summary>
public sealed class ApiTests(CoachBot bot)
{
    [Fact]
    public async Task Advice_has_the_fields_of_the_command_line()
    {
        var answer = await bot.PostAsync("/api/v1/advice", new JsonObject { ["id"] = "x1", ["text"] = bot.Pack.Start.CustomerExample, ["as"] = "customer" });

        Fields(answer.Json).ShouldBe(["id", "as", "type", "confidence", "sure", "risks", "evidence", "steps", "avoid", "say", "silent"]);
        ((string)answer.Json["id"]!).ShouldBe("x1");
        ((string)answer.Json["as"]!).ShouldBe("customer");
        Fields(answer.Json["evidence"]![0]!).ShouldBe(["start", "length", "text", "weight"]);
        Fields(answer.Json["steps"]![0]!).ShouldBe(["id", "text", "sources"]);
        Fields(answer.Json["say"]![0]!).ShouldBe(["id", "text"]);
    }

    [Fact]
    public async Task Evidence_stands_where_it_says()
    {
        string text = "😀 客户：" + bot.Pack.Start.CustomerExample;

        var answer = await bot.PostAsync("/api/v1/advice", new JsonObject { ["text"] = text, ["as"] = "customer" });

        var evidence = answer.Json["evidence"]!.AsArray();
        evidence.ShouldNotBeEmpty();
        foreach (var one in evidence)
        {
            text.Substring((int)one!["start"]!, (int)one["length"]!).ShouldBe((string)one["text"]!);
        }
    }

    [Fact]
    public async Task Advice_on_a_draft_carries_the_check()
    {
        var answer = await bot.PostAsync("/api/v1/advice", new JsonObject { ["text"] = "草稿：这种问题连小孩子都会" });

        ((string)answer.Json["as"]!).ShouldBe("draft");
        ((string)answer.Json["draft"]!["findings"]![0]!["rule"]!).ShouldBe("child_could");
    }

    [Fact]
    public async Task A_check_has_the_fields_of_the_command_line_and_says_where()
    {
        const string Draft = "😀王先生，这种问题连小孩子都会。";

        var answer = await bot.PostAsync("/api/v1/drafts:check", new JsonObject { ["id"] = 7, ["text"] = Draft });

        Fields(answer.Json).ShouldBe(["id", "findings", "rewrite"]);
        ((int)answer.Json["id"]!).ShouldBe(7);
        var finding = answer.Json["findings"]![0]!;
        Fields(finding).ShouldBe(["rule", "severity", "start", "length", "text", "ground", "why", "replacements"]);
        Draft.Substring((int)finding["start"]!, (int)finding["length"]!).ShouldBe((string)finding["text"]!);
        ((string)finding["severity"]!).ShouldBeOneOf("block", "warn", "hint");
    }

    [Fact]
    public async Task A_clean_draft_has_no_findings_and_a_rewrite_that_is_null()
    {
        var answer = await bot.PostAsync("/api/v1/drafts:check", new JsonObject { ["text"] = "王先生，今天下午三点前给您打电话。" });

        answer.Body.ShouldBe("""{"findings":[],"rewrite":null}""");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Tips_are_found_by_get_and_by_post(int top)
    {
        string query = bot.Pack.Entries.First(e => e.Cues.Count > 0).Cues[0];

        var byGet = await bot.SendAsync(HttpMethod.Get, $"/api/v1/tips?query={Uri.EscapeDataString(query)}&top={top}");
        var byPost = await bot.PostAsync("/api/v1/tips", new JsonObject { ["query"] = query, ["top"] = top });

        byGet.Json["hits"]!.AsArray().Count.ShouldBeInRange(1, top);
        Fields(byGet.Json["hits"]![0]!).ShouldBe(["id", "kind", "title", "score", "sources"]);
        byPost.Body.ShouldBe(byGet.Body);
    }

    [Fact]
    public async Task Chinese_is_written_as_itself() =>
        (await bot.PostAsync("/api/v1/drafts:check", new JsonObject { ["text"] = "这种问题连小孩子都会" })).Body.ShouldContain("孩子");

    [Fact]
    public async Task No_conversation_is_kept()
    {
        JsonObject request = new() { ["text"] = bot.Pack.Start.CustomerExample, ["as"] = "customer" };

        (await bot.PostAsync("/api/v1/advice", request)).Body.ShouldBe((await bot.PostAsync("/api/v1/advice", request)).Body);
    }

    [Theory]
    [InlineData("advice", "{}", 400, "\"text\" is missing")]
    [InlineData("advice", """{"text":null}""", 400, "\"text\" is missing")]
    [InlineData("advice", """{"text":""}""", 400, "\"text\" is empty")]
    [InlineData("advice", """{"text":" \n"}""", 400, "\"text\" is empty")]
    [InlineData("advice", """{"text":7}""", 400, "\"text\" must be a string")]
    [InlineData("advice", """{"text":"好","as":"poem"}""", 400, "customer, draft or question")]
    [InlineData("advice", """{"text":"好","as":1}""", 400, "\"as\" must be a string")]
    [InlineData("advice", "[]", 400, "JSON object")]
    [InlineData("advice", "{", 400, "not JSON")]
    [InlineData("advice", """{"text":"\ud800"}""", 400, "surrogate")]
    [InlineData("drafts:check", "{}", 400, "\"text\" is missing")]
    [InlineData("drafts:check", "null", 400, "JSON object")]
    [InlineData("tips", """{"query":"好","top":0}""", 400, "\"top\"")]
    [InlineData("tips", """{"query":"好","top":51}""", 400, "\"top\"")]
    [InlineData("tips", """{"query":"好","top":"3"}""", 400, "\"top\"")]
    [InlineData("tips", """{"query":"好","top":2.5}""", 400, "\"top\"")]
    [InlineData("tips", """{"query":"好","type":"martian"}""", 400, "self_absorbed")]
    [InlineData("tips", """{"text":"好"}""", 400, "\"query\" is missing")]
    public async Task Bad_input_is_refused_with_the_reason(string path, string body, int status, string reason)
    {
        var answer = await bot.SendAsync(HttpMethod.Post, "/api/v1/" + path, CoachBot.Json(body));

        ((int)answer.Status).ShouldBe(status);
        answer.ContentType.ShouldBe("application/problem+json");
        ((string)answer.Json["detail"]!).ShouldContain(reason);
    }

    [Theory]
    [InlineData("", "missing")]
    [InlineData("?query=", "empty")]
    [InlineData("?query=a&top=x", "\"top\"")]
    [InlineData("?query=a&top=-1", "\"top\"")]
    [InlineData("?query=a&top=99999999999", "\"top\"")]
    [InlineData("?query=a&type=martian", "\"type\"")]
    public async Task A_bad_query_is_refused_with_the_reason(string query, string reason)
    {
        var answer = await bot.SendAsync(HttpMethod.Get, "/api/v1/tips" + query);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string)answer.Json["detail"]!).ShouldContain(reason);
    }

    [Fact]
    public async Task A_query_of_digits_is_a_query() =>
        (await bot.SendAsync(HttpMethod.Get, "/api/v1/tips?query=12315")).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("advice", "text")]
    [InlineData("drafts:check", "text")]
    [InlineData("tips", "query")]
    public async Task A_text_that_is_too_long_is_refused_with_the_limit(string path, string name)
    {
        var answer = await bot.PostAsync("/api/v1/" + path, new JsonObject { [name] = new string('退', 20_001) });

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        ((string)answer.Json["detail"]!).ShouldContain("20000");
        ((string)answer.Json["detail"]!).ShouldContain("20001");
    }

    [Theory]
    [InlineData(RemoteAddress.Header, "10.0.0.9")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    public async Task Only_this_machine_may_call(string header, string value)
    {
        var answer = await bot.SendAsync(HttpMethod.Get, "/api/v1/tips?query=a", null, (header, value));

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string[] Fields(JsonNode node) => [.. node.AsObject().Select(p => p.Key)];
}
