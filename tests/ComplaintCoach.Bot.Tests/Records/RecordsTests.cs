using System.Net;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Handlers;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests.Records;

/// <summary>What is kept can be read, taken out and erased, over HTTP and in the chat.</summary>
public sealed class RecordsTests : IAsyncDisposable
{
    private const string Message = "客户：我叫王建国，电话13812345678，修了三次还没修好，我要投诉！";
    private readonly CoachBot bot = new();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_transcript_shows_the_words_and_an_export_shows_them_masked()
    {
        var chat = await ChatAsync();
        await chat.SayAsync(Message);

        string plain = (await AsBossAsync(HttpMethod.Get, $"/api/v1/conversations/{chat.Id}/transcript")).Body;
        var export = (await AsBossAsync(HttpMethod.Get, $"/api/v1/conversations/{chat.Id}/export")).Json;

        plain.ShouldContain("13812345678");
        var lines = export["lines"]!.AsArray().Select(l => ((string)l!["from"]!, (string)l["text"]!)).ToArray();
        lines.Select(l => l.Item1).ShouldBe(["coach", "advisor", "coach"]);
        lines[1].Item2.ShouldBe("客户：我叫[姓名]，电话[手机号]，修了三次还没修好，我要投诉！");
        lines[2].Item2.ShouldContain("这样说");
        export.ToJsonString().ShouldNotContain("13812345678");
    }

    [Fact]
    public async Task Contact_fields_are_kept_beside_the_conversation_and_go_with_it()
    {
        var chat = await ChatAsync();
        string contact = $"/api/v1/conversations/{chat.Id}/contact";

        (await bot.SendAsync(HttpMethod.Put, contact, CoachBot.Json("""{"name":"王建国","phone":"138 1234 5678"}"""))).Status.ShouldBe(HttpStatusCode.NoContent);
        (await bot.SendAsync(HttpMethod.Put, contact, CoachBot.Json("""{"name":"","plate":"京A12345"}"""))).Status.ShouldBe(HttpStatusCode.NoContent);
        (await AsBossAsync(HttpMethod.Get, contact)).Json.ToJsonString().ShouldBe("""{"phone":"138 1234 5678","plate":"京A12345"}""".Replace("京", "\\u4EAC", StringComparison.Ordinal));
        (await AsBossAsync(HttpMethod.Get, $"/api/v1/conversations/{chat.Id}/export")).Json["contact"]!["phone"]!.ToString().ShouldBe("138 1234 5678");

        (await AsBossAsync(HttpMethod.Delete, $"/api/v1/conversations/{chat.Id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await AsBossAsync(HttpMethod.Get, contact)).Body.ShouldBe("{}");
        (await AsBossAsync(HttpMethod.Delete, $"/api/v1/conversations/{chat.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chat.ReadAsync()).ErrorCode.ShouldBe("ConversationNotFound", "also for the page that is open");
    }

    [Theory]
    [InlineData("""{"shoe_size":"43"}""", "shoe_size")]
    [InlineData("""{"phone":138}""", "string")]
    [InlineData("""["phone"]""", "object")]
    [InlineData("{", "JSON")]
    public async Task Contact_fields_that_make_no_sense_are_refused(string body, string reason)
    {
        var chat = await ChatAsync();

        var answer = await bot.SendAsync(HttpMethod.Put, $"/api/v1/conversations/{chat.Id}/contact", CoachBot.Json(body));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string)answer.Json["detail"]!).ShouldContain(reason);
    }

    [Fact]
    public async Task A_customer_is_forgotten_by_his_number_wherever_it_came_up()
    {
        var one = await ChatAsync();
        await one.SayAsync(Message);
        var two = await ChatAsync();
        await bot.SendAsync(HttpMethod.Put, $"/api/v1/conversations/{two.Id}/contact", CoachBot.Json("""{"phone":"+86 138-1234-5678"}"""));
        var other = await ChatAsync();
        await other.SayAsync("客户：我是李四，13900000000，你们太慢了");

        var export = await AsBossAsync(HttpMethod.Post, "/api/v1/customers:export", """{"customer":"13812345678"}""");
        export.Json["conversations"]!.AsArray().Count.ShouldBe(2);
        (await AsBossAsync(HttpMethod.Post, "/api/v1/customers:forget", """{"customer":"138 1234 5678"}""")).Body.ShouldBe("""{"forgotten":2}""");
        (await AsBossAsync(HttpMethod.Post, "/api/v1/customers:forget", """{"customer":"13812345678"}""")).Body.ShouldBe("""{"forgotten":0}""");

        (await one.ReadAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await two.ReadAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.ReadAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await AsBossAsync(HttpMethod.Post, "/api/v1/customers:forget", """{"customer":" "}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("忘记这位客户")]
    [InlineData("忘掉這位客戶。")]
    [InlineData("Forget this customer")]
    [InlineData(null)]
    public async Task The_advisor_can_forget_the_customer_in_the_chat(string? typed)
    {
        var chat = await ChatAsync();
        await chat.SayAsync(Message);
        await chat.PressAsync(new JsonObject { ["action"] = "is_type", ["type"] = "stubborn" });
        await bot.SendAsync(HttpMethod.Put, $"/api/v1/conversations/{chat.Id}/contact", CoachBot.Json("""{"phone":"13812345678"}"""));

        await (typed is null ? chat.PressAsync(new JsonObject { ["action"] = "forget" }) : chat.SayAsync(typed));

        string left = (await chat.ReadAsync()).Body;
        left.ShouldContain("已经删除");
        left.ShouldNotContain("13812345678");
        left.ShouldNotContain("修了三次");
        (await AsBossAsync(HttpMethod.Get, $"/api/v1/conversations/{chat.Id}/contact")).Body.ShouldBe("{}");
        (await AsBossAsync(HttpMethod.Get, "/api/v1/feedback")).Json["feedback"]!.AsArray().ShouldBeEmpty();
        (await AsBossAsync(HttpMethod.Post, "/api/v1/customers:export", """{"customer":"13812345678"}""")).Json["conversations"]!.AsArray().ShouldBeEmpty();

        // What the advisor had said about the type is forgotten too, and the conversation goes on.
        await chat.SayAsync("客户：谢谢，麻烦你们了");
        (await chat.ReadAsync()).Body.ShouldNotContain("按您说的");
    }

    [Fact]
    public async Task What_the_advisor_corrects_is_kept_as_masked_feedback()
    {
        var chat = await ChatAsync();
        await chat.SayAsync(Message);
        await chat.PressAsync(new JsonObject { ["action"] = "not_type", ["type"] = "emotional" });
        await chat.PressAsync(new JsonObject { ["action"] = "is_type", ["type"] = "stubborn" });
        await chat.PressAsync(new JsonObject { ["action"] = "as", ["as"] = "question", ["of"] = 1 });

        var notes = (await AsBossAsync(HttpMethod.Get, "/api/v1/feedback")).Json["feedback"]!.AsArray().Select(f => f!["note"]!).Reverse().ToArray();

        notes.Select(n => ((string)n["kind"]!, (string?)n["should_be"])).ShouldBe([("type_is_not", null), ("type_is", "stubborn"), ("taken_as", "question")]);
        notes.ShouldAllBe(n => ((string)n["masked_text"]!).Contains("[手机号]") && !((string)n["masked_text"]!).Contains("王建国"));
        (await AsBossAsync(HttpMethod.Get, "/api/v1/feedback?top=1")).Json["feedback"]!.AsArray().Count.ShouldBe(1);
        (await AsBossAsync(HttpMethod.Get, "/api/v1/feedback?top=0")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_read_and_who_erased_is_in_the_audit_trail()
    {
        var chat = await ChatAsync();
        await chat.SayAsync(Message);
        await AsBossAsync(HttpMethod.Get, $"/api/v1/conversations/{chat.Id}/transcript");
        await AsBossAsync(HttpMethod.Get, $"/api/v1/conversations/{chat.Id}/export");
        await chat.PressAsync(new JsonObject { ["action"] = "forget" });

        var entries = (await AsBossAsync(HttpMethod.Get, "/api/v1/audit")).Json["entries"]!.AsArray();

        var here = entries.Where(e => (string?)e!["subject"] == $"directline/{chat.Id}").Select(e => (string)e!["action"]!).Reverse();
        here.ShouldBe(["transcript.read", "transcript.export", "contact.read", "conversation.forget"]);
        entries.ToJsonString().ShouldNotContain("13812345678");
    }

    [Fact]
    public async Task No_log_line_holds_what_was_said()
    {
        var chat = await ChatAsync();
        await chat.SayAsync(Message);
        await AsBossAsync(HttpMethod.Get, $"/api/v1/conversations/{chat.Id}/transcript");
        await AsBossAsync(HttpMethod.Post, "/api/v1/customers:forget", """{"customer":"13812345678"}""");

        bot.Log.Text.ShouldNotContain("13812345678");
        bot.Log.Text.ShouldNotContain("王建国");
    }

    /// <summary>A call of somebody who may do everything that the test needs, from our own page.</summary>
    private async Task<Answer> AsBossAsync(HttpMethod method, string path, string? body = null) => await bot.SendAsync(
        method, path, body is null ? null : CoachBot.Json(body), ("Cookie", await bot.SignInAsync("supervisor", "admin")), ("Origin", "http://localhost"));

    private async Task<DirectLineChat> ChatAsync()
    {
        var token = (await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate")).Json;
        var chat = new DirectLineChat(bot, (string)token["conversationId"]!, (string)token["token"]!);
        await chat.CallAsync(HttpMethod.Post, "/v3/directline/conversations");
        return chat;
    }

    private sealed class DirectLineChat(CoachBot bot, string id, string token)
    {
        private readonly string activities = $"/v3/directline/conversations/{id}/activities";

        public string Id { get; } = id;

        public Task<Answer> SayAsync(string text) => PostAsync(new() { ["type"] = "message", ["text"] = text });

        public Task<Answer> PressAsync(JsonObject value) => PostAsync(new() { ["type"] = "message", ["value"] = value });

        public Task<Answer> ReadAsync() => CallAsync(HttpMethod.Get, activities);

        public Task<Answer> CallAsync(HttpMethod method, string path, HttpContent? content = null) =>
            bot.SendAsync(method, path, content, ("Authorization", $"Bearer {token}"));

        private async Task<Answer> PostAsync(JsonObject activity)
        {
            var answer = await CallAsync(HttpMethod.Post, activities, CoachBot.Json(activity.ToJsonString()));
            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            return answer;
        }
    }
}
