using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>A file without words: asks for the words.</summary>
internal sealed class AttachmentsHandler : ITurnHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(Turn turn, CancellationToken cancellationToken) => turn.ReplyAsync(CardReplies.Texts(turn).TextOnly, cancellationToken);
}
