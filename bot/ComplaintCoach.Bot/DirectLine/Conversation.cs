using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>
/// One conversation: its activities in order, and a bell that rings when there is something new. The watermark is the
/// number of activities there have been, so watermark n means "I have seen the first n". Bounded: the oldest activities
/// are dropped, their numbers stay. Thread-safe.
/// </summary>
public sealed class Conversation(string id, string user, int maxActivities, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, string> received = [];
    private TaskCompletionSource bell = NewBell();
    private long dropped;
    private Typing? typing;
    private int streams;
    private DateTimeOffset lastUse = time.GetUtcNow();
    private DateTimeOffset authorizedUntil = DateTimeOffset.MinValue;

    /// <summary>The conversation's id.</summary>
    public string Id { get; } = id;

    /// <summary>The id of the person it was opened for.</summary>
    public string User { get; } = user;

    /// <summary>The end of the longest-living token given out; streams stay open until then.</summary>
    public DateTimeOffset AuthorizedUntil
    {
        get
        {
            lock (gate)
            {
                return authorizedUntil;
            }
        }
    }

    /// <summary>How long nobody has used it; zero while a stream is open.</summary>
    public TimeSpan Idle
    {
        get
        {
            lock (gate)
            {
                return streams > 0 ? TimeSpan.Zero : time.GetUtcNow() - lastUse;
            }
        }
    }

    /// <summary>A token that lives until then was given out.</summary>
    public void Authorize(DateTimeOffset until)
    {
        lock (gate)
        {
            authorizedUntil = until > authorizedUntil ? until : authorizedUntil;
            lastUse = time.GetUtcNow();
        }
    }

    /// <summary>
    /// Takes in an activity and numbers it. With a key that was taken in before, nothing is added and the first one's id
    /// comes back with <c>IsNew</c> false.
    /// </summary>
    public (Activity Stored, bool IsNew) Append(Activity activity, string? key = null)
    {
        lock (gate)
        {
            lastUse = time.GetUtcNow();
            if (key is not null && received.TryGetValue(key, out string? known))
            {
                return (activity with { Id = known }, false);
            }

            var stored = activity with { Id = $"{Id}|{dropped + entries.Count:D7}", Timestamp = lastUse };
            entries.Add(new(stored, key));
            if (key is not null)
            {
                received[key] = stored.Id;
            }

            DropOldest();
            Ring();
            return (stored, true);
        }
    }

    /// <summary>Shows that the bot is writing, to those who watch now; it is not kept.</summary>
    public void ShowTyping(Activity activity)
    {
        lock (gate)
        {
            var stored = activity with { Id = $"{Id}|typing-{(typing?.Number ?? 0) + 1}", Timestamp = time.GetUtcNow() };
            typing = new(stored, (typing?.Number ?? 0) + 1, dropped + entries.Count);
            Ring();
        }
    }

    /// <summary>What is behind the watermark. Activities already dropped are skipped; a watermark from the future counts as the newest.</summary>
    public ConversationNews Read(long watermark)
    {
        lock (gate)
        {
            lastUse = time.GetUtcNow();
            long total = dropped + entries.Count;
            int from = (int)Math.Clamp(watermark - dropped, 0, entries.Count);
            var current = typing is { } shown && shown.At == total ? typing : null;
            return new([.. entries.Skip(from).Select(entry => entry.Activity)], total, current, bell.Task);
        }
    }

    /// <summary>Counts a stream in; false when there are too many.</summary>
    public bool TryOpenStream(int max)
    {
        lock (gate)
        {
            if (streams >= max)
            {
                return false;
            }

            streams++;
            return true;
        }
    }

    /// <summary>Counts a stream out.</summary>
    public void CloseStream()
    {
        lock (gate)
        {
            streams--;
            lastUse = time.GetUtcNow();
        }
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Ring()
    {
        bell.SetResult();
        bell = NewBell();
    }

    private void DropOldest()
    {
        if (entries.Count > maxActivities)
        {
            if (entries[0].Key is { } key)
            {
                received.Remove(key);
            }

            entries.RemoveAt(0);
            dropped++;
        }
    }

    private readonly record struct Entry(Activity Activity, string? Key);
}

/// <summary>The bot is writing: shown at a watermark, stale once there is a newer activity.</summary>
public sealed record Typing(Activity Activity, long Number, long At);

/// <summary>What a reader of a conversation sees: activities behind its watermark, the new watermark, who is writing now, and a task that completes with the next change.</summary>
public sealed record ConversationNews(IReadOnlyList<Activity> Activities, long Watermark, Typing? Typing, Task Changed);
