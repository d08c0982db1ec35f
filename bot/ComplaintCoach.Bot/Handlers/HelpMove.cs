using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>help</c>: explains what the coach does.</summary>
internal sealed class HelpMove(CardReplies replies) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken) => replies.SendAsync(turn, WelcomeCard.Help, cancellationToken);
}
