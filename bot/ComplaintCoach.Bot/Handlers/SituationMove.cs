using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Reading;
using Turn = ComplaintCoach.Bot.Turns.Turn;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>situation</c>: looks up what helps in a situation of the start card.</summary>
internal sealed class SituationMove(Answerer answerer) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken) =>
        answerer.AnswerAsync(turn, new Message(data.Text("query") ?? "", TakenAs.Question), fromButton: true, cancellationToken);
}
