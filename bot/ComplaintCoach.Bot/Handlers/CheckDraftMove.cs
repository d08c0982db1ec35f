using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Reading;
using Turn = ComplaintCoach.Bot.Turns.Turn;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>check_draft</c>: checks what was pasted into the place for drafts; opens the place again when nothing was.</summary>
internal sealed class CheckDraftMove(Answerer answerer, CardReplies replies) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken) =>
        data.Text(DraftInputCard.InputId) is { } draft && Words.Any(draft)
            ? answerer.AnswerAsync(turn, new Message(draft, TakenAs.Draft), fromButton: true, cancellationToken)
            : replies.SendAsync(turn, DraftInputCard.Of, cancellationToken);
}
