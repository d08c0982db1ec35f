using System.Globalization;
using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.Turns;

/// <summary>
/// One activity and the way to answer it. Belongs to one handler call: send replies one after the other.
/// Once the deadline has passed, sending throws <see cref="OperationCanceledException"/>, so nothing arrives late.
/// </summary>
public sealed class Turn(Activity activity, IReplySink replies, TimeProvider time)
{
    private volatile bool closed;

    /// <summary>What came in.</summary>
    public Activity Activity { get; } = activity;

    /// <summary>The person's language as the channel tells it; simplified Chinese when it does not.</summary>
    public CultureInfo Culture { get; } = TurnCulture.Of(activity.Locale);

    /// <summary>Sends plain words.</summary>
    /// <exception cref="ReplyNotDeliveredException">The channel did not take it.</exception>
    public Task ReplyAsync(string text, CancellationToken cancellationToken = default) => ReplyAsync(Activity.Message(text), cancellationToken);

    /// <summary>Sends a reply. The address (conversation, sender, receiver, what it answers) and the time are filled in; a type given is kept.</summary>
    /// <exception cref="ReplyNotDeliveredException">The channel did not take it.</exception>
    public Task ReplyAsync(Activity reply, CancellationToken cancellationToken = default) =>
        closed ? throw new OperationCanceledException("The turn is over.") : replies.SendAsync(Addressed(reply), cancellationToken);

    /// <summary>Shows that an answer is being prepared.</summary>
    public Task TypingAsync(CancellationToken cancellationToken = default) =>
        ReplyAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);

    /// <summary>Nothing is sent through this turn any more.</summary>
    internal void Close() => closed = true;

    private Activity Addressed(Activity reply) => reply with
    {
        Type = reply.Type ?? ActivityTypes.Message,
        Timestamp = time.GetUtcNow(),
        ChannelId = Activity.ChannelId,
        ServiceUrl = Activity.ServiceUrl,
        Conversation = Activity.Conversation,
        From = (Activity.Recipient ?? new()) with { Role = "bot" },
        Recipient = Activity.From,
        ReplyToId = Activity.Id,
        Locale = reply.Locale ?? Activity.Locale,
    };
}
