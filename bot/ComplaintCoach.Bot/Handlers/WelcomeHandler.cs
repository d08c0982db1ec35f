using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>Somebody joined: says hello, once in a conversation, because channels report each member on its own.</summary>
internal sealed class WelcomeHandler(ConversationMemory memory, CardReplies replies) : ITurnHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var remembered = memory.Recall(turn);
        if (remembered.Welcomed || turn.Activity.MembersAdded is not { Count: > 0 })
        {
            return Task.CompletedTask;
        }

        memory.Keep(turn, remembered with { Welcomed = true });
        return replies.SendAsync(turn, WelcomeCard.Welcome, cancellationToken);
    }
}
