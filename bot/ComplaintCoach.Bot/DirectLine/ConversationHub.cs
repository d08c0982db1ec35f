using System.Text.Json;
using ComplaintCoach.Bot.Logging;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Storage;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>
/// The conversations that clients are using now, in memory; one that is not here is taken from the store, so a restart
/// ends none. When it is full, the one unused for longest goes, but never one with an open stream, a turn under way, or
/// something not stored yet. Thread-safe.
/// </summary>
internal sealed class ConversationHub : IDisposable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, Conversation> conversations = [];
    private readonly ConversationStore store;
    private readonly TimeProvider time;
    private readonly DirectLineOptions options;
    private readonly TimeSpan keepFor;
    private readonly ILogger<ConversationHub> log;
    private readonly ITimer sweeper;

    public ConversationHub(
        ConversationStore store, TimeProvider time, IOptions<DirectLineOptions> options, IOptions<StorageOptions> storage, ILogger<ConversationHub> log)
    {
        (this.store, this.time, this.options, keepFor, this.log) = (store, time, options.Value, storage.Value.KeepFor, log);
        sweeper = time.CreateTimer(_ => Sweep(), null, SweepEvery, SweepEvery);
    }

    /// <summary>The number of conversations in memory.</summary>
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

    /// <summary>Finds a conversation in memory or in the store; null when there is none or no room for it.</summary>
    /// <exception cref="StoreUnavailableException">It is not in memory and the store cannot be asked.</exception>
    public async Task<Conversation?> FindAsync(string tenant, string id, string actor)
    {
        if (InMemory(tenant, id) is { } open)
        {
            return open;
        }

        var key = Key(tenant, id);
        return await store.LoadAsync(key, options.MaxActivities, actor, "transcript.resume", CancellationToken.None) is { } stored
            ? Add(key, Restored(tenant, id, stored)).Conversation
            : null;
    }

    /// <summary>The conversation if it is in memory.</summary>
    public Conversation? InMemory(string tenant, string id)
    {
        lock (gate)
        {
            return conversations.GetValueOrDefault(Key(tenant, id));
        }
    }

    /// <summary>Finds the conversation or opens it; null when there is no room. While the store is away, what is not in memory counts as new.</summary>
    public async Task<(Conversation? Conversation, bool IsNew)> OpenAsync(string tenant, string id, string user, string actor)
    {
        try
        {
            if (await FindAsync(tenant, id, actor) is { } found)
            {
                return (found, false);
            }
        }
        catch (StoreUnavailableException error)
        {
            log.OpenedInMemory(error.Message);
        }

        return Add(Key(tenant, id), new Conversation(tenant, id, user, options.MaxActivities, time));
    }

    /// <summary>Drops the conversation from memory and ends its streams.</summary>
    public void Remove(ConversationKey key)
    {
        lock (gate)
        {
            if (conversations.Remove(key, out var conversation))
            {
                conversation.End();
            }
        }
    }

    public void Dispose() => sweeper.Dispose();

    private static ConversationKey Key(string tenant, string id) => ConversationKey.Of(tenant, DirectLineChannel.Id, id);

    private (Conversation? Conversation, bool IsNew) Add(ConversationKey key, Conversation conversation)
    {
        lock (gate)
        {
            if (conversations.TryGetValue(key, out var open))
            {
                return (open, false);
            }

            if (!MakeRoom())
            {
                return (null, false);
            }

            conversations.Add(key, conversation);
            return (conversation, true);
        }
    }

    private Conversation Restored(string tenant, string id, StoredConversation stored)
    {
        var conversation = new Conversation(tenant, id, stored.Person ?? "", options.MaxActivities, time);
        conversation.Restore(
            [.. stored.Lines.Select(line => JsonSerializer.Deserialize(line.Json, ProtocolJson.Wire.Activity)).OfType<Activity>()], stored.Length);
        return conversation;
    }

    private bool MakeRoom()
    {
        var idlest = conversations.Select(one => (one.Key, one.Value.Idle)).OrderByDescending(one => one.Idle);
        foreach (var (key, idle) in idlest.ToList())
        {
            bool full = conversations.Count >= options.MaxConversations;
            if (idle < keepFor && !(full && idle > TimeSpan.Zero))
            {
                break;
            }

            conversations.Remove(key);
            log.ConversationEvicted(idle);
        }

        return conversations.Count < options.MaxConversations;
    }

    /// <summary>Memory keeps nothing for longer than the store does.</summary>
    private void Sweep()
    {
        var oldest = time.GetUtcNow() - keepFor;
        lock (gate)
        {
            foreach (var (key, conversation) in conversations.ToList())
            {
                conversation.DropBefore(oldest);
                if (conversation.Idle >= keepFor)
                {
                    conversations.Remove(key);
                }
            }
        }
    }
}
