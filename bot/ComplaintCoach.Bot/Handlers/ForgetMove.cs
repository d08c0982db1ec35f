using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>forget</c>: erases everything that was said and noted in this conversation.</summary>
internal sealed class ForgetMove : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken) => ForgetAsync(turn, cancellationToken);

    /// <summary>The same when it was typed.</summary>
    public static Task ForgetAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.ForgetEverything();
        return turn.ReplyAsync(CardReplies.Texts(turn).CustomerForgotten, cancellationToken);
    }
}
