using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>another</c>: sentences for the latest customer's message that were not offered yet.</summary>
internal sealed class AnotherMove(Rejudge rejudge, CardReplies replies) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken)
    {
        var offered = turn.RecallCase().State.Offered;
        return rejudge.Again(turn, state => state) is var (advice, _, _)
            ? replies.SendAsync(turn, frame => SentencesCard.Of(frame, [.. advice.Say.Where(s => !offered.Contains(s.Id))], advice.Intake.Words.Text), cancellationToken)
            : turn.ReplyAsync(CardReplies.Texts(turn).Forgotten, cancellationToken);
    }
}
