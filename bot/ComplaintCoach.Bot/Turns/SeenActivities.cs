using ComplaintCoach.Bot.Protocol;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Turns;

/// <summary>Remembers the latest activity ids, so that one delivered twice is answered once. Bounded: the oldest is forgotten first. Thread-safe.</summary>
public sealed class SeenActivities(IOptions<TurnOptions> options)
{
    private readonly Lock gate = new();
    private readonly HashSet<Key> known = [];
    private readonly Queue<Key> order = new();

    /// <summary>False when this activity was seen before. One without an id is always new.</summary>
    public bool TryAdd(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id))
        {
            return true;
        }

        var key = new Key(activity.ChannelId, activity.Conversation?.Id, activity.Id);
        lock (gate)
        {
            if (!known.Add(key))
            {
                return false;
            }

            order.Enqueue(key);
            if (order.Count > options.Value.RememberedActivities)
            {
                known.Remove(order.Dequeue());
            }

            return true;
        }
    }

    private readonly record struct Key(string? Channel, string? Conversation, string Id);
}
