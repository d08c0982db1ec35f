using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests;

/// <summary>POST /api/messages, seen from outside.</summary>
public sealed class MessagesTests(BotServer server)
{
    [Theory]
    [InlineData("""{"type":"message","text":"hello"}""", "echo hello")]
    [InlineData("""{"type":"message","text":"我要退车😡"}""", "echo 我要退车😡")]
    [InlineData("""{"type":"message","text":"<script>alert(1)</script>"}""", "echo <script>alert(1)</script>")]
    [InlineData("""{"type":"message","text":""}""", "echo ")]
    [InlineData("""{"type":"message"}""", "echo ")]
    [InlineData("""{"type":"message","text":null,"attachments":null,"value":null}""", "echo ")]
    [InlineData("""{"type":"message","value":{"do":"again"}}""", "card {\"do\":\"again\"}")]
    [InlineData("""{"type":"message","text":"spoken","value":{"do":"again"}}""", "card {\"do\":\"again\"}")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png"}]}""", "no files")]
    [InlineData("""{"type":"message","text":"  ","attachments":[{"contentType":"image/png"}]}""", "no files")]
    [InlineData("""{"type":"message","text":"with words","attachments":[{"contentType":"image/png"}]}""", "echo with words")]
    [InlineData("""{"type":"event","name":"ping"}""", "event ping")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"u"}]}""", "welcome")]
    [InlineData("""{"type":"somethingNew","text":"hello"}""", null)]
    [InlineData("""{"type":"typing"}""", null)]
    public async Task An_activity_finds_its_handler_and_the_reply_is_the_answer(string activity, string? reply)
    {
        var answer = await PostAsync(Expecting(activity));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        Replies(answer).Select(one => (string?)one["text"]).ShouldBe(reply is null ? [] : [reply]);
    }

    [Fact]
    public async Task A_reply_carries_the_addresses_turned_around()
    {
        var answer = await PostAsync(Expecting("""
            {"type":"message","id":"a-1","channelId":"msteams","text":"hello","from":{"id":"u","aadObjectId":"x"},"recipient":{"id":"b","name":"Bot"},"locale":"zh-TW"}
            """));

        var reply = Replies(answer).ShouldHaveSingleItem();
        ((string?)reply["from"]!["id"]).ShouldBe("b");
        ((string?)reply["recipient"]!["id"]).ShouldBe("u");
        ((string?)reply["recipient"]!["aadObjectId"]).ShouldBe("x");
        ((string?)reply["replyToId"]).ShouldBe("a-1");
        ((string?)reply["channelId"]).ShouldBe("msteams");
        ((string?)reply["locale"]).ShouldBe("zh-TW");
    }

    [Fact]
    public async Task An_activity_delivered_twice_is_answered_once()
    {
        string activity = Expecting("""{"type":"message","id":"twice","channelId":"emulator","text":"hello"}""");

        Replies(await PostAsync(activity)).Length.ShouldBe(1);
        var second = await PostAsync(activity);

        second.Status.ShouldBe(HttpStatusCode.OK);
        Replies(second).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_activity()
    {
        const string Activity = """{"type":"message","id":"same","text":"hello"}""";

        Replies(await PostAsync(Expecting(Activity))).Length.ShouldBe(1);
        Replies(await PostAsync(Expecting(Activity))).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_thousand_Chinese_characters_reach_the_turn()
    {
        var answer = await PostAsync(Expecting($$"""{"type":"message","text":"{{new string('退', 100_000)}}"}"""));

        ((string?)Replies(answer)[0]["text"]).ShouldBe("echo of 100000");
    }

    [Fact]
    public async Task A_card_arrives_as_an_attachment()
    {
        var answer = await PostAsync(Expecting("""{"type":"message","text":"card"}"""));

        var card = Replies(answer)[0]["attachments"]![0]!;
        ((string?)card["contentType"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        ((string?)card["content"]!["type"]).ShouldBe("AdaptiveCard");
    }

    private static JsonObject[] Replies(Answer answer) => [.. answer.Json["activities"]!.AsArray().Select(one => one!.AsObject())];

    /// <summary>The activity in a conversation of its own, with the wish for replies in the answer.</summary>
    private static string Expecting(string activity)
    {
        var json = JsonNode.Parse(activity)!;
        json["deliveryMode"] = "expectReplies";
        json["conversation"] = new JsonObject { ["id"] = Guid.NewGuid().ToString() };
        return json.ToJsonString();
    }

    private async Task<Answer> PostAsync(string body)
    {
        using var http = server.Http();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Answer.OfAsync(await http.PostAsync("/api/messages", content, TestContext.Current.CancellationToken));
    }
}
