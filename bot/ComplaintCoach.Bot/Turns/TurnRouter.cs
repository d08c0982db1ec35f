namespace ComplaintCoach.Bot.Turns;

/// <summary>
/// Hands a turn to the handler registered for its kind; where none is, the turn stays unanswered.
/// Thread-safe: it holds nothing.
/// </summary>
public static class TurnRouter
{
    /// <summary>Runs the handler from the given scope.</summary>
    public static Task RouteAsync(Turn turn, IServiceProvider scope, CancellationToken cancellationToken) =>
        TurnKinds.Of(turn.Activity) is { } kind && scope.GetKeyedService<ITurnHandler>(kind) is { } handler
            ? handler.HandleAsync(turn, cancellationToken)
            : Task.CompletedTask;
}
