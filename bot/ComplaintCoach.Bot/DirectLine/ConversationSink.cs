using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Puts replies into a conversation, where polls and streams pick them up. Thread-safe.</summary>
internal sealed class ConversationSink(Conversation conversation) : IReplySink
{
    public Task SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        if (reply.Type == ActivityTypes.Typing)
        {
            conversation.ShowTyping(reply);
        }
        else
        {
            conversation.Append(reply);
        }

        return Task.CompletedTask;
    }
}
