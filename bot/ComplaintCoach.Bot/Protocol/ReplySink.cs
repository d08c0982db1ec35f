namespace ComplaintCoach.Bot.Protocol;

/// <summary>Takes the replies of one turn to where the person sees them, in the order they are sent.</summary>
public interface IReplySink
{
    /// <summary>Delivers one reply.</summary>
    /// <exception cref="ReplyNotDeliveredException">The other side did not take it.</exception>
    Task SendAsync(Activity reply, CancellationToken cancellationToken);
}

/// <summary>
/// Deals with one activity from beginning to end. Never throws for what a handler does wrong:
/// the person is told through the sink. An activity delivered twice completes at once and sends nothing.
/// </summary>
public delegate Task ProcessActivity(Activity activity, IReplySink replies, CancellationToken cancellationToken);

/// <summary>A reply could not be handed over; the message names the cause and holds no customer text.</summary>
public sealed class ReplyNotDeliveredException : Exception
{
    public ReplyNotDeliveredException() { }

    public ReplyNotDeliveredException(string message) : base(message) { }

    public ReplyNotDeliveredException(string message, Exception inner) : base(message, inner) { }
}
