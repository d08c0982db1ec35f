using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>Somebody joined: says hello, once in a conversation, because channels report each member on its own.</summary>
internal sealed class WelcomeHandler(CardReplies replies) : ITurnHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var remembered = turn.RecallCase();
        if (remembered.Welcomed || turn.Activity.MembersAdded is not { Count: > 0 })
        {
            return Task.CompletedTask;
        }

        turn.KeepCase(remembered with { Welcomed = true });
        return replies.SendAsync(turn, WelcomeCard.Welcome, cancellationToken);
    }
}
