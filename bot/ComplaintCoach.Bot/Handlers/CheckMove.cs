using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>check</c>: opens a place to paste a draft.</summary>
internal sealed class CheckMove(CardReplies replies) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken) => replies.SendAsync(turn, DraftInputCard.Of, cancellationToken);
}
