using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>What one kind of button does. Made anew for each turn.</summary>
internal interface ISubmitMove
{
    /// <summary>Answers the button.</summary>
    Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken);
}
