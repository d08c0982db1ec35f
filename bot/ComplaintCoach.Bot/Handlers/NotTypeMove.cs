using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge.Customers;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>not_type</c>: rules the type out, shows what remains most likely, and offers to name the type.</summary>
internal sealed class NotTypeMove(Rejudge rejudge, CardReplies replies) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken)
    {
        var ruledOut = turn.RecallCase().State.RuledOut;
        string? type = data.Text("type");
        if (type is null || CustomerTypes.IndexOf(type) < 0 || ruledOut.Add(type).Count == CustomerTypes.All.Count)
        {
            return replies.SendAsync(turn, frame => TypeCard.Question(frame, ruledOut), cancellationToken);
        }

        if (turn.RecallCase().Customer is { } about)
        {
            AdvisorFeedback.TypeIsNot(turn, about, type);
        }

        return rejudge.Again(turn, state => state.WithRuledOut(type)) is var (advice, said, after)
            ? replies.SendAsync(
                turn,
                frame => AdviceCard.Of(frame, advice, new SaidHere(said.Number) { OfferTypes = true, RuledOut = after.State.RuledOut }),
                cancellationToken)
            : turn.ReplyAsync(CardReplies.Texts(turn).Forgotten, cancellationToken);
    }
}
