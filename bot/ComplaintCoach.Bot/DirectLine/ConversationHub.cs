using System.Diagnostics.CodeAnalysis;
using ComplaintCoach.Bot.Logging;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>
/// The open conversations, in memory. Those idle for too long are forgotten whenever a new one is opened; when it is
/// still full, the one unused for longest goes, but never one with an open stream. Thread-safe.
/// </summary>
public sealed class ConversationHub(TimeProvider time, IOptions<DirectLineOptions> options, ILogger<ConversationHub> log)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Conversation> conversations = [];

    /// <summary>The number of open conversations.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return conversations.Count;
            }
        }
    }

    /// <summary>Finds an open conversation.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out Conversation? conversation)
    {
        lock (gate)
        {
            return conversations.TryGetValue(id, out conversation);
        }
    }

    /// <summary>The conversation of that id, opened if need be; null when there is no room.</summary>
    public (Conversation? Conversation, bool IsNew) Open(string id, string user)
    {
        lock (gate)
        {
            if (conversations.TryGetValue(id, out var open))
            {
                return (open, false);
            }

            if (!MakeRoom())
            {
                return (null, false);
            }

            var conversation = new Conversation(id, user, options.Value.MaxActivities, time);
            conversations.Add(id, conversation);
            return (conversation, true);
        }
    }

    private bool MakeRoom()
    {
        var idlest = conversations.Values.Select(conversation => (Id: conversation.Id, Idle: conversation.Idle)).OrderByDescending(one => one.Idle);
        foreach (var (id, idle) in idlest.ToList())
        {
            bool full = conversations.Count >= options.Value.MaxConversations;
            if (idle < options.Value.IdleLifetime && !(full && idle > TimeSpan.Zero))
            {
                break;
            }

            conversations.Remove(id);
            log.ConversationEvicted(idle);
        }

        return conversations.Count < options.Value.MaxConversations;
    }
}
