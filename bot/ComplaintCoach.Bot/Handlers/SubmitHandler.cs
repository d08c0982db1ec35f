using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>A button was pressed: hands it to the move of its name. One that nobody knows is answered, not ignored.</summary>
internal sealed class SubmitHandler(IServiceProvider scope) : ITurnHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var data = new SubmitData(turn.Activity.Value);
        return data.Action is { } action && scope.GetKeyedService<ISubmitMove>(action) is { } move
            ? move.PlayAsync(turn, data, cancellationToken)
            : turn.ReplyAsync(CardReplies.Texts(turn).UnknownButton, cancellationToken);
    }
}
