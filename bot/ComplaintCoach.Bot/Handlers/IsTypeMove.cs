using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Customers;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>is_type</c>: the advisor names the type; holds from now on. Before the first message it shows the type itself.</summary>
internal sealed class IsTypeMove(Coach coach, Rejudge rejudge, CardReplies replies) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken)
    {
        if (data.Text("type") is not { } type || CustomerTypes.IndexOf(type) < 0)
        {
            return turn.ReplyAsync(CardReplies.Texts(turn).UnknownButton, cancellationToken);
        }

        if (turn.RecallCase() is { Customer: { } about } known)
        {
            AdvisorFeedback.TypeIs(turn, about, known.State.Claimed, type);
        }

        if (rejudge.Again(turn, state => state.WithCorrection(type)) is var (advice, said, _))
        {
            return replies.SendAsync(turn, frame => AdviceCard.Of(frame, advice, new SaidHere(said.Number)), cancellationToken);
        }

        var remembered = turn.RecallCase();
        turn.KeepCase(remembered with { State = remembered.State.WithCorrection(type) });
        return replies.SendAsync(turn, frame => TypeCard.Of(frame, coach.Pack.Type(type)), cancellationToken);
    }
}
