using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>
/// One conversation as its clients see it: its activities in order, and a bell that rings when there is something new.
/// The watermark is the number of activities there have been, so watermark n means "I have seen the first n". Bounded: the
/// oldest activities are dropped, their numbers stay. Thread-safe.
/// </summary>
public sealed class Conversation(string tenant, string id, string user, int maxActivities, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<Activity> entries = [];
    private TaskCompletionSource bell = NewBell();
    private long dropped;
    private Typing? typing;
    private int streams;
    private int uses;
    private bool isUnsaved;
    private readonly TimeProvider time = time;
    private DateTimeOffset lastUse = time.GetUtcNow();
    private DateTimeOffset authorizedUntil = DateTimeOffset.MinValue;

    /// <summary>Whose conversation it is.</summary>
    public string Tenant { get; } = tenant;

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

    /// <summary>How long nobody has used it; zero while a stream is open, a turn is under way, or something in it is not stored yet.</summary>
    public TimeSpan Idle
    {
        get
        {
            lock (gate)
            {
                return streams > 0 || uses > 0 || isUnsaved ? TimeSpan.Zero : time.GetUtcNow() - lastUse;
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

    /// <summary>Takes over what was stored: the latest activities of so many.</summary>
    public void Restore(IReadOnlyList<Activity> latest, long total)
    {
        lock (gate)
        {
            entries.AddRange(latest);
            dropped = total - latest.Count;
        }
    }

    /// <summary>A turn is under way until the result is disposed.</summary>
    public IDisposable Use()
    {
        lock (gate)
        {
            uses++;
            return new Used(this);
        }
    }

    /// <summary>Adds what was said in a turn.</summary>
    /// <param name="said">In order.</param>
    /// <param name="isStored">False while it is in memory only; earlier turns are stored no later than this one.</param>
    /// <param name="instead">True when it takes the place of all that was there.</param>
    public void Append(IReadOnlyList<Activity> said, bool isStored, bool instead = false)
    {
        lock (gate)
        {
            lastUse = time.GetUtcNow();
            isUnsaved = !isStored;
            if (instead)
            {
                Drop(entries.Count);
            }

            entries.AddRange(said);
            Drop(entries.Count - maxActivities);
            Ring();
        }
    }

    /// <summary>Drops everything and ends the streams.</summary>
    public void End()
    {
        lock (gate)
        {
            Drop(entries.Count);
            authorizedUntil = DateTimeOffset.MinValue;
            isUnsaved = false;
            Ring();
        }
    }

    /// <summary>Drops what was said before that time.</summary>
    public void DropBefore(DateTimeOffset oldest)
    {
        lock (gate)
        {
            int newer = entries.FindIndex(activity => activity.Timestamp is null || activity.Timestamp >= oldest);
            Drop(newer < 0 ? entries.Count : newer);
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
            return new([.. entries.Skip(from)], total, current, bell.Task);
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

    private void Drop(int count)
    {
        if (count > 0)
        {
            entries.RemoveRange(0, count);
            dropped += count;
        }
    }

    private sealed class Used(Conversation conversation) : IDisposable
    {
        public void Dispose()
        {
            lock (conversation.gate)
            {
                conversation.uses--;
                conversation.lastUse = conversation.time.GetUtcNow();
            }
        }
    }
}

/// <summary>The bot is writing: shown at a watermark, stale once there is a newer activity.</summary>
public sealed record Typing(Activity Activity, long Number, long At);

/// <summary>What a reader of a conversation sees: activities behind its watermark, the new watermark, who is writing now, and a task that completes with the next change.</summary>
public sealed record ConversationNews(IReadOnlyList<Activity> Activities, long Watermark, Typing? Typing, Task Changed);
