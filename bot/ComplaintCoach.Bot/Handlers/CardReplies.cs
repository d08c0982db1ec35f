using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Hosting;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Resources;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>Sends cards, in the language of the person who gets them. Thread-safe.</summary>
internal sealed class CardReplies(Coach coach, IOptions<CoachOptions> options)
{
    /// <summary>Our words for this turn.</summary>
    public static CoachTexts Texts(Turn turn) => new(turn.Culture);

    /// <summary>Builds the card and sends it, with one sentence for notifications.</summary>
    public Task SendAsync(Turn turn, Func<CardFrame, JsonObject> build, CancellationToken cancellationToken)
    {
        var card = build(new CardFrame(Texts(turn), coach.Pack, coach.Wording, options.Value.Hotline is { Length: > 0 } hotline ? hotline : null));
        var reply = Activity.Message(Attachment.AdaptiveCard(card)) with
        {
            More = new() { ["summary"] = JsonSerializer.SerializeToElement(CardJson.Summary(card), ProtocolJson.Wire.String) },
        };
        return turn.ReplyAsync(reply, cancellationToken);
    }
}
