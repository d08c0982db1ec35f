using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests;

/// <summary>Direct Line over plain HTTP.</summary>
public sealed class DirectLineTests(BotServer server)
{
    [Fact]
    public async Task A_token_names_its_conversation_and_lives_for_half_an_hour()
    {
        var answer = await new DirectLineUser(server).GenerateAsync();

        answer.Status.ShouldBe(HttpStatusCode.OK);
        ((int)answer.Json["expires_in"]!).ShouldBe(1800);
        ((string?)answer.Json["conversationId"]).ShouldNotBeNullOrEmpty();
        UserIn(answer).ShouldStartWith("dl_");
        UserIn(answer).Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task A_user_id_of_ones_own_must_begin_with_dl()
    {
        var user = new DirectLineUser(server);

        UserIn(await user.GenerateAsync("""{"user":{"id":"dl_me","name":"Me"},"trustedOrigins":["https://x"]}""")).ShouldBe("dl_me");
        (await user.GenerateAsync("""{"user":{"id":"me"}}""")).ErrorCode.ShouldBe("BadArgument");
        (await user.GenerateAsync("""{"user":"me"}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await user.GenerateAsync("{")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Opening_a_conversation_brings_the_welcome_before_anybody_has_spoken()
    {
        var user = await DirectLineUser.StartAsync(server);

        (await user.TextsAsync()).ShouldBe(["welcome"]);
        var joined = server.Journal.In(user.Conversation).ShouldHaveSingleItem();
        joined.MembersAdded!.Select(member => member.Id).ShouldBe([joined.From!.Id, joined.Recipient!.Id]);
        joined.From.Id!.ShouldStartWith("dl_");
    }

    [Fact]
    public async Task Opening_it_again_with_the_same_token_finds_it_and_welcomes_nobody_twice()
    {
        var user = await DirectLineUser.StartAsync(server);
        string conversation = user.Conversation;

        var again = await user.OpenAsync("""{"user":{},"locale":"zh-CN"}""");

        again.Status.ShouldBe(HttpStatusCode.OK);
        user.Conversation.ShouldBe(conversation);
        (await user.TextsAsync()).ShouldBe(["welcome"]);
    }

    [Fact]
    public async Task The_language_of_the_page_reaches_the_welcome()
    {
        var user = new DirectLineUser(server);
        await user.GenerateAsync();

        await user.OpenAsync("""{"user":{},"locale":"zh-TW"}""");

        server.Journal.In(user.Conversation)[0].Locale.ShouldBe("zh-TW");
    }

    [Fact]
    public async Task A_message_is_kept_with_everything_it_carried_and_answered()
    {
        var user = await DirectLineUser.StartAsync(server);

        var sent = await user.SendAsync(new()
        {
            ["type"] = "message",
            ["text"] = "我要退车",
            ["from"] = new JsonObject { ["id"] = "me" },
            ["channelData"] = new JsonObject { ["clientActivityID"] = "c1", ["deep"] = new JsonArray(1, "二", null) },
            ["localTimezone"] = "Asia/Shanghai",
            ["unheardOf"] = new JsonObject { ["a"] = 1.50 },
        });

        var set = (await user.ReadAsync()).Json;
        DirectLineUser.Texts(set).ShouldBe(["welcome", "我要退车", "echo 我要退车"]);
        var mine = set["activities"]![1]!;
        ((string?)mine["id"]).ShouldBe((string?)sent.Json["id"]);
        ((string?)mine["channelId"]).ShouldBe("directline");
        ((string?)mine["conversation"]!["id"]).ShouldBe(user.Conversation);
        mine["channelData"]!.ToJsonString().ShouldBe("""{"clientActivityID":"c1","deep":[1,"\u4E8C",null]}""");
        ((string?)mine["localTimezone"]).ShouldBe("Asia/Shanghai");
        mine["unheardOf"]!.ToJsonString().ShouldBe("""{"a":1.5}""");
        ((string?)set["activities"]![2]!["replyToId"]).ShouldBe((string?)mine["id"]);
    }

    [Fact]
    public async Task The_user_of_the_token_speaks_whoever_the_message_names()
    {
        var user = new DirectLineUser(server);
        await user.GenerateAsync("""{"user":{"id":"dl_me","name":"Me"}}""");
        await user.OpenAsync("""{"user":{"id":"somebody"}}""");

        await user.SendAsync(new() { ["type"] = "message", ["text"] = "hello", ["from"] = new JsonObject { ["id"] = "dl_other", ["name"] = "Other", ["role"] = "bot" } });

        var from = (await user.ReadAsync()).Json["activities"]![1]!["from"]!;
        ((string?)from["id"]).ShouldBe("dl_me");
        ((string?)from["name"]).ShouldBe("Me");
        ((string?)from["role"]).ShouldBe("user");
    }

    [Fact]
    public async Task A_watermark_brings_what_is_new_and_nothing_else()
    {
        var user = await DirectLineUser.StartAsync(server);
        string first = (string)(await user.ReadAsync()).Json["watermark"]!;
        await user.SayAsync("hello");

        var news = (await user.ReadAsync($"?watermark={first}")).Json;

        DirectLineUser.Texts(news).ShouldBe(["hello", "echo hello"]);
        (await user.ReadAsync($"?watermark={(string?)news["watermark"]}")).Json["activities"]!.AsArray().ShouldBeEmpty();
        DirectLineUser.Texts((await user.ReadAsync("?watermark=")).Json).Length.ShouldBe(3);
        DirectLineUser.Texts((await user.ReadAsync("?watermark=999")).Json).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_never_was_is_refused(string watermark)
    {
        var user = await DirectLineUser.StartAsync(server);

        (await user.ReadAsync($"?watermark={watermark}")).ErrorCode.ShouldBe("BadArgument");
        (await user.ReconnectAsync($"?watermark={watermark}")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"again","channelData":{"clientActivityID":"k"}}""")]
    [InlineData("""{"type":"message","text":"again","id":"k"}""")]
    public async Task The_same_client_activity_delivered_twice_is_answered_once_with_the_same_id(string activity)
    {
        var user = await DirectLineUser.StartAsync(server);

        var first = await user.SendAsync(JsonNode.Parse(activity)!.AsObject());
        var second = await user.SendAsync(JsonNode.Parse(activity)!.AsObject());

        second.Status.ShouldBe(HttpStatusCode.OK);
        ((string?)second.Json["id"]).ShouldBe((string?)first.Json["id"]);
        (await user.TextsAsync()).ShouldBe(["welcome", "again", "echo again"]);
    }

    [Fact]
    public async Task Only_a_conversations_own_token_opens_it()
    {
        var one = await DirectLineUser.StartAsync(server);
        var other = await DirectLineUser.StartAsync(server);
        one.Token = other.Token;

        (await one.ReadAsync()).ErrorCode.ShouldBe("BadArgument");
        (await one.ReadAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await one.SayAsync("hello")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await one.ReconnectAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_a_token_or_with_a_forged_one_nothing_opens()
    {
        var user = await DirectLineUser.StartAsync(server);
        string token = user.Token;
        string[] parts = token.Split('.');
        string other = Base64(Encoding.UTF8.GetString(FromBase64(parts[1])).Replace("dl_", "dl_x", StringComparison.Ordinal));
        string none = Base64("""{"alg":"none","typ":"JWT"}""");
        string stream = user.StreamUrl.Split("t=")[1];

        (await user.CallAsync(HttpMethod.Post, "/conversations", token: "")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        string[] forgeries =
        [
            "undefined", "..", $"{parts[0]}..", $"{parts[0]}.{other}.{parts[2]}", $"{none}.{parts[1]}.", $"{none}.{parts[1]}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.{new string('A', 43)}", $"{parts[0]}.{parts[1]}", token + "A", new string('x', 5000), stream,
        ];
        foreach (string forgery in forgeries)
        {
            user.Token = forgery;
            var answer = await user.ReadAsync();
            answer.Status.ShouldBe(HttpStatusCode.Forbidden, forgery);
            answer.ErrorCode.ShouldBe("BadArgument");
        }
    }

    [Fact]
    public async Task A_conversation_that_was_never_opened_is_not_found()
    {
        var user = new DirectLineUser(server);
        await user.GenerateAsync();

        (await user.ReadAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await user.SayAsync("hello")).ErrorCode.ShouldBe("ConversationNotFound");
        (await user.ReconnectAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_is_refused_the_bot_says_so_and_the_conversation_goes_on()
    {
        var user = await DirectLineUser.StartAsync(server);
        user.Http.DefaultRequestHeaders.Authorization = new("Bearer", user.Token);
        using var file = new MultipartFormDataContent { { new ByteArrayContent(new byte[300_000]), "file", "a.png" } };

        var answer = await Answer.OfAsync(await user.Http.PostAsync(
            $"/v3/directline/conversations/{user.Conversation}/upload?userId=me", file, TestContext.Current.CancellationToken));

        answer.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        answer.ErrorCode.ShouldBe("NotSupported");
        await user.SayAsync("then words");
        (await user.TextsAsync()).ShouldBe(["welcome", "no files", "then words", "echo then words"]);
    }

    [Fact]
    public async Task A_client_does_not_announce_members()
    {
        var user = await DirectLineUser.StartAsync(server);

        (await user.SendAsync(new() { ["type"] = "conversationUpdate" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Typing_and_unknown_activities_are_taken_quietly()
    {
        var user = await DirectLineUser.StartAsync(server);

        (await user.SendAsync(new() { ["type"] = "typing" })).Status.ShouldBe(HttpStatusCode.OK);
        (await user.SendAsync(new() { ["type"] = "somethingNew" })).Status.ShouldBe(HttpStatusCode.OK);
        (await user.SayAsync("type")).Status.ShouldBe(HttpStatusCode.OK);

        (await user.TextsAsync()).ShouldBe(["welcome", "", "type", "typed"]);
    }

    private static string UserIn(Answer answer) => (string)JsonNode.Parse(FromBase64(((string)answer.Json["token"]!).Split('.')[1]))!["user"]!;

    private static byte[] FromBase64(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);

    private static string Base64(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
