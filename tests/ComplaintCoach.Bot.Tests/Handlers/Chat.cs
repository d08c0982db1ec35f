using System.Net;
using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>One conversation through <c>/api/messages</c>. Every card that comes is held against what clients can draw.</summary>
public sealed class Chat(CoachBot bot)
{
    private readonly string _id = Guid.NewGuid().ToString();

    /// <summary>Types the text; exactly one card must come.</summary>
    public Task<SeenCard> SayAsync(string text) => CardAsync(new() { ["type"] = "message", ["text"] = text });

    /// <summary>Presses a button as a client does: its data comes back as the value.</summary>
    public Task<SeenCard> PressAsync(JsonNode data) => CardAsync(Pressed(data));

    /// <summary>Types or presses; exactly one line of plain words must come.</summary>
    public async Task<string> WordsAsync(JsonObject activity)
    {
        var reply = (await SendAsync(activity)).ShouldHaveSingleItem();
        reply["attachments"].ShouldBeNull();
        return (string)reply["text"]!;
    }

    public Task<string> WordsAsync(string text) => WordsAsync(new JsonObject { ["type"] = "message", ["text"] = text });

    public async Task<SeenCard> CardAsync(JsonObject activity)
    {
        var reply = (await SendAsync(activity)).ShouldHaveSingleItem();
        ((string?)reply["summary"]).ShouldNotBeNullOrWhiteSpace();
        var attachment = reply["attachments"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)attachment["contentType"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        var card = new SeenCard(attachment["content"]!.AsObject());
        CardRules.Hold(card.Json);
        return card;
    }

    /// <summary>Sends an activity; the replies.</summary>
    public async Task<JsonObject[]> SendAsync(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        activity["conversation"] = new JsonObject { ["id"] = _id };
        var answer = await bot.PostAsync("/api/messages", activity);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return [.. answer.Json["activities"]!.AsArray().Select(one => one!.AsObject())];
    }

    public static JsonObject Pressed(JsonNode data) => new() { ["type"] = "message", ["value"] = data.DeepClone() };
}
