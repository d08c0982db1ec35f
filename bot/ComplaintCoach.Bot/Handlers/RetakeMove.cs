using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Contracts;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>as</c>: takes an earlier message as something else. What it did to the conversation as the first thing is undone.</summary>
internal sealed class RetakeMove(Answerer answerer) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken)
    {
        var remembered = turn.RecallCase();
        if (!TakenAsNames.TryParse(data.Text("as"), out var taken))
        {
            return turn.ReplyAsync(CardReplies.Texts(turn).UnknownButton, cancellationToken);
        }

        if (remembered.Find(data.Number("of") ?? remembered.LastNumber) is not { } said)
        {
            return turn.ReplyAsync(CardReplies.Texts(turn).Forgotten, cancellationToken);
        }

        AdvisorFeedback.WasTakenAs(turn, said, taken);
        return answerer.AnswerAsync(turn, remembered.Without(said), new Message(said.Text, taken), fromButton: false, cancellationToken);
    }
}
