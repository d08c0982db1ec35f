using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Storage;

namespace ComplaintCoach.Bot.Turns;

/// <summary>
/// The conversations used last, in memory: their state, their latest turns, and the turns that wait to be stored. Those
/// without waiting turns go when there are too many or when they are too old; waiting turns are never dropped, but when
/// they fill <see cref="MostWaitingBytes"/> no further one is taken. Thread-safe.
/// </summary>
internal sealed class RecentConversations(TimeProvider time, int most, TimeSpan keepFor)
{
    /// <summary>How much the turns that wait may take together, in bytes of what they will store.</summary>
    public const long MostWaitingBytes = 64L << 20;

    private const int TurnsRemembered = 32;
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();
    private long _waitingBytes;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>What memory knows: the state, and where the turn is kept when it is over.</summary>
    public (string? State, Keeping? Over) Recall(ConversationKey key, string turn)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(key, out var node)
                ? (node.Value.State, node.Value.Unsaved.Any(t => t.Turn == turn) ? Keeping.MemoryOnly : node.Value.Turns.Contains(turn) ? Keeping.Durable : null)
                : (null, null);
        }
    }

    /// <summary>Adds a turn that waits to be stored; false when there is no room left for it and only its state is remembered.</summary>
    public bool Add(FinishedTurn turn)
    {
        long bytes = Bytes(turn);
        lock (_gate)
        {
            var entry = _entries.Remove(turn.Key, out var before) ? before.Value : new Entry(turn.Key);
            if (before is not null)
            {
                _byUse.Remove(before);
            }

            entry.State = turn.State;
            entry.Used = turn.At;
            bool fits = _waitingBytes + bytes <= MostWaitingBytes;
            if (fits)
            {
                entry.Unsaved.Enqueue(turn);
                _waitingBytes += bytes;
            }

            entry.Turns.Enqueue(turn.Turn);
            if (entry.Turns.Count > TurnsRemembered)
            {
                entry.Turns.Dequeue();
            }

            _entries[turn.Key] = _byUse.AddLast(entry);
            PruneHere();
            return fits;
        }
    }

    /// <summary>The turn that has waited longest in this conversation; null when none waits.</summary>
    public FinishedTurn? OldestUnsaved(ConversationKey key)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(key, out var node) && node.Value.Unsaved.TryPeek(out var turn) ? turn : null;
        }
    }

    /// <summary>This turn, the oldest of its conversation, waits no longer.</summary>
    public void Saved(FinishedTurn turn)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(turn.Key, out var node) && node.Value.Unsaved.TryPeek(out var first) && first == turn)
            {
                _waitingBytes -= Bytes(node.Value.Unsaved.Dequeue());
                node.Value.Warned &= node.Value.Unsaved.Count > 0;
            }
        }
    }

    /// <summary>The conversations with waiting turns.</summary>
    public IReadOnlyList<ConversationKey> WithUnsaved()
    {
        lock (_gate)
        {
            return [.. _byUse.Where(entry => entry.Unsaved.Count > 0).Select(entry => entry.Key)];
        }
    }

    /// <summary>True once for each time that turns begin to wait.</summary>
    public bool ShouldWarn(ConversationKey key)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var node) || node.Value.Unsaved.Count == 0 || node.Value.Warned)
            {
                return false;
            }

            return node.Value.Warned = true;
        }
    }

    public void Remove(ConversationKey key)
    {
        lock (_gate)
        {
            if (_entries.Remove(key, out var node))
            {
                _byUse.Remove(node);
                _waitingBytes -= node.Value.Unsaved.Sum(Bytes);
            }
        }
    }

    /// <summary>Drops what is too old.</summary>
    public void Prune()
    {
        lock (_gate)
        {
            PruneHere();
        }
    }

    private static long Bytes(FinishedTurn turn) => turn.Transcript.Sum(line => (long)line.Json.Length) + (2L * (turn.State?.Length ?? 0));

    private void PruneHere()
    {
        var oldestKept = time.GetUtcNow() - keepFor;
        for (var node = _byUse.First; node is not null && (node.Value.Used < oldestKept || _entries.Count > most);)
        {
            var next = node.Next;
            if (node.Value.Unsaved.Count == 0)
            {
                _byUse.Remove(node);
                _entries.Remove(node.Value.Key);
            }

            node = next;
        }
    }

    private sealed class Entry(ConversationKey key)
    {
        public ConversationKey Key { get; } = key;

        public string? State { get; set; }

        public DateTimeOffset Used { get; set; }

        public bool Warned { get; set; }

        public Queue<FinishedTurn> Unsaved { get; } = new();

        public Queue<string> Turns { get; } = new();
    }
}
