using ComplaintCoach.Bot.Storage;

namespace ComplaintCoach.Bot.Turns;

/// <summary>
/// Lets one turn at a time into each conversation, first come first served; different conversations do not wait for
/// each other. Holds memory only for conversations with a turn under way. Thread-safe.
/// </summary>
public sealed class ConversationGates
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, Entry> entries = [];

    /// <summary>Waits for the conversation to be free; dispose the result to free it again.</summary>
    public async Task<IDisposable> EnterAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var pass = new Pass(this, conversation);
        try
        {
            await pass.Entry.Free.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            pass.Leave();
            throw;
        }

        return pass;
    }

    private sealed class Entry
    {
        public SemaphoreSlim Free { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Pass : IDisposable
    {
        private readonly ConversationGates owner;
        private readonly ConversationKey key;

        public Pass(ConversationGates owner, ConversationKey key)
        {
            (this.owner, this.key) = (owner, key);
            lock (owner.gate)
            {
                if (!owner.entries.TryGetValue(key, out var entry))
                {
                    owner.entries[key] = entry = new Entry();
                }

                entry.Users++;
                Entry = entry;
            }
        }

        public Entry Entry { get; }

        public void Leave()
        {
            lock (owner.gate)
            {
                if (--Entry.Users == 0)
                {
                    owner.entries.Remove(key);
                }
            }
        }

        public void Dispose()
        {
            Entry.Free.Release();
            Leave();
        }
    }
}
