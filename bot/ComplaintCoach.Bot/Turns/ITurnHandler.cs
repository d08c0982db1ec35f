namespace ComplaintCoach.Bot.Turns;

/// <summary>
/// One conversation move. Made anew for each turn from that turn's scope. What it throws is logged without customer
/// text and answered with an apology, so it need not catch what it cannot mend.
/// </summary>
public interface ITurnHandler
{
    /// <summary>Answers the turn, or keeps silent. The token is cancelled when the turn's deadline passes.</summary>
    Task HandleAsync(Turn turn, CancellationToken cancellationToken);
}
