using System.Globalization;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Storage;

namespace ComplaintCoach.Bot.Turns;

/// <summary>
/// One activity and the way to answer it. Belongs to one handler call: send replies one after the other.
/// Once the deadline has passed, sending throws <see cref="OperationCanceledException"/>, so nothing arrives late.
/// </summary>
public sealed class Turn(Activity activity, IReplySink replies, TimeProvider time)
{
    private readonly List<FeedbackNote> feedback = [];
    private readonly List<OverrideNote> overrides = [];
    private readonly List<string> mentions = [];
    private volatile bool closed;

    /// <summary>The shop whose conversation it is.</summary>
    public required string Tenant { get; init; }

    /// <summary>What came in.</summary>
    public Activity Activity { get; } = activity;

    /// <summary>The person's language as the channel tells it; simplified Chinese when it does not.</summary>
    public CultureInfo Culture { get; } = TurnCulture.Of(activity.Locale);

    /// <summary>What is remembered of the conversation, as the handlers wrote it; null for nothing. What is set here is kept when the turn ends well.</summary>
    public string? State { get; set; }

    /// <summary>True when everything before this turn is to be erased.</summary>
    internal bool IsForgetting { get; private set; }

    internal IReadOnlyList<FeedbackNote> Feedback => feedback;

    internal IReadOnlyList<OverrideNote> Overrides => overrides;

    internal IReadOnlyList<string> Mentions => mentions;

    /// <summary>Keeps what the advisor said about an answer. The text must be masked.</summary>
    internal void Note(FeedbackNote note) => feedback.Add(note);

    /// <summary>Keeps that the advisor sends a draft against the advice, and why. The texts must be masked.</summary>
    internal void Override(OverrideNote note) => overrides.Add(note);

    /// <summary>The customer can ask to be forgotten by this number or address; only a keyed hash of it is kept.</summary>
    public void Mention(string thing) => mentions.Add(thing);

    /// <summary>Erases, when the turn ends well, everything that was said and noted in this conversation before.</summary>
    public void ForgetEverything()
    {
        IsForgetting = true;
        State = null;
    }

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
