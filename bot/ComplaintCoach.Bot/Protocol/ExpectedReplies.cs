namespace ComplaintCoach.Bot.Protocol;

/// <summary>The HTTP answer to an activity sent with <c>deliveryMode: expectReplies</c>.</summary>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

/// <summary>Collects replies so that they become the HTTP answer. Thread-safe.</summary>
public sealed class CollectingSink : IReplySink
{
    private readonly Lock gate = new();
    private readonly List<Activity> replies = [];

    /// <inheritdoc/>
    public Task SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            replies.Add(reply);
        }

        return Task.CompletedTask;
    }

    /// <summary>What was collected so far, oldest first.</summary>
    public ExpectedReplies ToAnswer()
    {
        lock (gate)
        {
            return new([.. replies]);
        }
    }
}
