using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>override</c>: opens a place to say why the draft is sent all the same.</summary>
internal sealed class OverrideMove(CardReplies replies) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken) =>
        Draft(turn, data) is not { } draft ? turn.ReplyAsync(CardReplies.Texts(turn).Forgotten, cancellationToken)
        : draft.Overridden ? turn.ReplyAsync(CardReplies.Texts(turn).OverrideKnown, cancellationToken)
        : replies.SendAsync(turn, frame => OverrideCard.Of(frame, draft.Text, draft.Number), cancellationToken);

    /// <summary>The draft that the button is about; null when it is not remembered, or is no draft.</summary>
    public static SaidMessage? Draft(Turn turn, SubmitData data) =>
        turn.RecallCase().Find(data.Number("of") ?? 0) is { TakenAs: TakenAs.Draft } draft ? draft : null;
}
