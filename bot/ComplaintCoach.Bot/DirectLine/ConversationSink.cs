using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>
/// Gathers what is said in one turn, the person's activity first, and puts it into the conversation when it is stored;
/// only "is writing" shows at once. Replies get ids made from the id of what they answer. Thread-safe.
/// </summary>
internal sealed class ConversationSink(Conversation conversation, string turn, Activity? first = null) : IReplySink
{
    private readonly Lock gate = new();
    private readonly List<Activity> said = first is null ? [] : [first];
    private int closed;
    private int replies;

    public Task SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        if (reply.Type == ActivityTypes.Typing)
        {
            conversation.ShowTyping(reply);
            return Task.CompletedTask;
        }

        lock (gate)
        {
            said.Add(reply with { Id = $"{turn}.{++replies}" });
        }

        return Task.CompletedTask;
    }

    public IReadOnlyList<Activity> Close()
    {
        lock (gate)
        {
            closed = said.Count;
            return [.. said];
        }
    }

    public void Release(Keeping kept, bool forgotten)
    {
        lock (gate)
        {
            conversation.Append([.. said.Take(closed)], kept == Keeping.Durable, instead: forgotten);
            said.RemoveRange(0, closed);
        }
    }
}
