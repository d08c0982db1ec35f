using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>Takes the place of the product's handlers, so that these tests speak of the way to them and not of what they say.</summary>
public sealed class ScriptedHandler(TurnJournal journal) : ITurnHandler
{
    public async Task HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        journal.Add(activity);
        switch (TurnKinds.Of(activity))
        {
            case TurnKind.ConversationUpdate:
                await turn.ReplyAsync("welcome", cancellationToken);
                break;
            case TurnKind.CardSubmit:
                await turn.ReplyAsync($"card {activity.Value}", cancellationToken);
                break;
            case TurnKind.AttachmentsOnly:
                await turn.ReplyAsync("no files", cancellationToken);
                break;
            case TurnKind.Event:
                await turn.ReplyAsync($"event {activity.Name}", cancellationToken);
                break;
            default:
                await SayAsync(turn, activity.Text ?? "", cancellationToken);
                break;
        }
    }

    private static async Task SayAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        switch (text)
        {
            case "throw":
                throw new InvalidOperationException("the customer said: secret words");
            case "wait for ever":
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
            case "ignore the deadline":
                await Task.Delay(TimeSpan.FromSeconds(3), CancellationToken.None);
                await turn.ReplyAsync("too late", CancellationToken.None);
                break;
            case "type":
                await turn.TypingAsync(cancellationToken);
                await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
                await turn.ReplyAsync("typed", cancellationToken);
                break;
            case "cut":
                await turn.ReplyAsync("cut 😡"[..5], cancellationToken);
                break;
            case "slow":
                await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
                await turn.ReplyAsync("echo slow", cancellationToken);
                break;
            case "card":
                await turn.ReplyAsync(Activity.Message(Attachment.AdaptiveCard(new JsonObject { ["type"] = "AdaptiveCard" })), cancellationToken);
                break;
            default:
                await turn.ReplyAsync(text.Length > 200 ? $"echo of {text.Length}" : $"echo {text}", cancellationToken);
                break;
        }
    }
}
