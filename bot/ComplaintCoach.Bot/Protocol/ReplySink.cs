namespace ComplaintCoach.Bot.Protocol;

/// <summary>Takes the replies of one turn to where the person sees them, in the order they are sent.</summary>
public interface IReplySink
{
    /// <summary>Delivers one reply.</summary>
    /// <exception cref="ReplyNotDeliveredException">The other side did not take it.</exception>
    Task SendAsync(Activity reply, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the turn: what of it is to be stored, in order, because the channel keeps no transcript of its own; empty for
    /// one that does. Nothing is sent through the sink between this and <see cref="Release"/>.
    /// </summary>
    IReadOnlyList<Activity> Close() => [];

    /// <summary>What was held back until it was stored may now be seen. The sink may then be used once more.</summary>
    /// <param name="kept">Where the turn is kept.</param>
    /// <param name="forgotten">True when everything before this turn was erased.</param>
    void Release(Keeping kept, bool forgotten)
    {
    }
}

/// <summary>Where a turn is kept when it is over.</summary>
public enum Keeping
{
    /// <summary>On disk; it may be acknowledged.</summary>
    Durable,

    /// <summary>In memory until the database takes it: answered, but lost when the program ends before.</summary>
    MemoryOnly,
}

/// <summary>
/// Deals with one activity of a tenant from beginning to end and says where it is kept. Never throws for what a handler
/// does wrong: the person is told through the sink. An activity delivered twice sends nothing the second time.
/// </summary>
public delegate Task<Keeping> ProcessActivity(string tenant, Activity activity, IReplySink replies, CancellationToken cancellationToken);

/// <summary>A reply could not be handed over; the message names the cause and holds no customer text.</summary>
public sealed class ReplyNotDeliveredException : Exception
{
    public ReplyNotDeliveredException() { }

    public ReplyNotDeliveredException(string message) : base(message) { }

    public ReplyNotDeliveredException(string message, Exception inner) : base(message, inner) { }
}
