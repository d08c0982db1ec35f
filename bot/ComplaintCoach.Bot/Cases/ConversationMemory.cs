using ComplaintCoach.Bot.Hosting;
using ComplaintCoach.Bot.Turns;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Cases;

/// <summary>
/// Remembers conversations in memory: so many at most, and none longer than allowed after its last message. Thread-safe;
/// that one conversation is not changed by two turns at once is the turn runner's care.
/// </summary>
internal sealed class ConversationMemory : IDisposable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<Key, LinkedListNode<Entry>> _cases = [];
    private readonly LinkedList<Entry> _byAge = new();
    private readonly TimeProvider _time;
    private readonly CoachOptions _options;
    private readonly ITimer _sweeper;

    public ConversationMemory(TimeProvider time, IOptions<CoachOptions> options)
    {
        (_time, _options) = (time, options.Value);
        _sweeper = time.CreateTimer(_ => Sweep(), null, SweepEvery, SweepEvery);
    }

    /// <summary>How many conversations are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _cases.Count;
            }
        }
    }

    /// <summary>What is remembered of the turn's conversation; a new case when nothing is.</summary>
    public Case Recall(Turn turn)
    {
        lock (_gate)
        {
            Forget();
            return _cases.TryGetValue(Key.Of(turn), out var node) ? node.Value.Case : Case.New;
        }
    }

    /// <summary>Remembers the case in place of the earlier one.</summary>
    public void Keep(Turn turn, Case value)
    {
        var key = Key.Of(turn);
        lock (_gate)
        {
            if (_cases.Remove(key, out var before))
            {
                _byAge.Remove(before);
            }

            _cases[key] = _byAge.AddLast(new Entry(key, value, _time.GetUtcNow()));
            Forget();
        }
    }

    public void Dispose() => _sweeper.Dispose();

    private void Sweep()
    {
        lock (_gate)
        {
            Forget();
        }
    }

    /// <summary>Drops from the oldest on whatever is too old or too many.</summary>
    private void Forget()
    {
        var oldestKept = _time.GetUtcNow() - _options.ForgetAfter;
        while (_byAge.First is { } oldest && (oldest.Value.Used < oldestKept || _cases.Count > _options.RememberedConversations))
        {
            _byAge.RemoveFirst();
            _cases.Remove(oldest.Value.Key);
        }
    }

    private readonly record struct Key(string? Channel, string? Conversation)
    {
        public static Key Of(Turn turn) => new(turn.Activity.ChannelId, turn.Activity.Conversation?.Id);
    }

    private sealed record Entry(Key Key, Case Case, DateTimeOffset Used);
}
