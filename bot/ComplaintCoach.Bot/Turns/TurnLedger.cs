using ComplaintCoach.Bot.Logging;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Storage;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Turns;

/// <summary>
/// What turns leave behind: in the database, on disk before the turn counts as over. While the database is away, in
/// memory, in order, until it takes them; conversations then go on from memory. Thread-safe; that one conversation has one
/// turn at a time is the turn runner's care.
/// </summary>
internal sealed class TurnLedger(ConversationStore store, TimeProvider time, IOptions<TurnOptions> options, IOptions<StorageOptions> storage, ILogger<TurnLedger> log)
{
    /// <summary>After a failure the database is left alone for so long, so that no turn waits for what just failed.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly RecentConversations _recent = new(time, options.Value.RememberedConversations, storage.Value.KeepFor);
    private long _awayUntil;

    /// <summary>True while something waits to be stored, or the database failed a moment ago.</summary>
    public bool IsBehind => IsAway || _recent.WithUnsaved().Count > 0;

    private bool IsAway => time.GetUtcNow().Ticks < Interlocked.Read(ref _awayUntil);

    /// <summary>What is remembered of the conversation; and, when the turn is over already, where it is kept.</summary>
    public async Task<(string? State, Keeping? Over)> BeginAsync(ConversationKey key, string turn)
    {
        if (!await FlushAsync(key))
        {
            return _recent.Recall(key, turn);
        }

        try
        {
            var (state, isOver) = await AskAsync(limit => store.BeginAsync(key, turn, limit));
            return (state, isOver ? Keeping.Durable : null);
        }
        catch (StoreUnavailableException)
        {
            return _recent.Recall(key, turn);
        }
    }

    /// <summary>Keeps what the turn left behind.</summary>
    public async Task<Keeping> EndAsync(FinishedTurn turn)
    {
        if (!_recent.Add(turn))
        {
            log.NoRoomToWait(RecentConversations.MostWaitingBytes >> 20);
            return Keeping.MemoryOnly;
        }

        return await FlushAsync(turn.Key) ? Keeping.Durable : Keeping.MemoryOnly;
    }

    /// <summary>True the first time it is asked for a conversation that holds unsaved turns: the person should be told.</summary>
    public bool ShouldWarn(ConversationKey key) => _recent.ShouldWarn(key);

    /// <summary>Drops what memory holds of the conversation.</summary>
    public void Forget(ConversationKey key) => _recent.Remove(key);

    /// <summary>Tries to store everything that waits.</summary>
    public async Task FlushAsync()
    {
        _recent.Prune();
        foreach (var key in _recent.WithUnsaved())
        {
            if (!await FlushAsync(key))
            {
                return;
            }
        }
    }

    /// <summary>Stores what waits of this conversation, oldest first; true when nothing waits any more and the database may be asked.</summary>
    private async Task<bool> FlushAsync(ConversationKey key)
    {
        while (_recent.OldestUnsaved(key) is { } turn)
        {
            try
            {
                await AskAsync(limit => store.SaveAsync(turn, limit));
                _recent.Saved(turn);
            }
            catch (StoreUnavailableException)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Asks the database, twice when the first answer is a failure: a broken connection of the pool, say. Turns are stored once however often it is tried.</summary>
    private async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask)
    {
        if (IsAway)
        {
            throw new StoreUnavailableException("It failed a moment ago.");
        }

        try
        {
            return await OnceAsync(ask);
        }
        catch (StoreUnavailableException)
        {
            try
            {
                return await OnceAsync(ask);
            }
            catch (StoreUnavailableException again)
            {
                Interlocked.Exchange(ref _awayUntil, (time.GetUtcNow() + Pause).Ticks);
                log.StoreAway(again.Message);
                throw;
            }
        }
    }

    private async Task<T> OnceAsync<T>(Func<CancellationToken, Task<T>> ask)
    {
        using var limit = new CancellationTokenSource(options.Value.StorePatience, time);
        try
        {
            return await ask(limit.Token);
        }
        catch (OperationCanceledException error)
        {
            throw new StoreUnavailableException("The database does not answer in time.", error);
        }
    }
}
