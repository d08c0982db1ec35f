using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Contracts;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>say</c>: runs a text as if it had been typed; <c>as</c> may say what it is.</summary>
internal sealed class SayMove(Answerer answerer) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken) => answerer.AnswerAsync(
        turn, new Message(data.Text("text") ?? "", TakenAsNames.TryParse(data.Text("as"), out var taken) ? taken : null), fromButton: true, cancellationToken);
}
