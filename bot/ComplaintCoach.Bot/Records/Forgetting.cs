using ComplaintCoach.Bot.DirectLine;
using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Records;

/// <summary>Erases conversations from outside: in the database and in memory, between two turns. Thread-safe.</summary>
internal sealed class Forgetting(ConversationStore store, ConversationGates gates, TurnLedger ledger, ConversationHub hub)
{
    /// <summary>Erases the conversation with all that belongs to it; false when there was none.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public async Task<bool> ForgetAsync(ConversationKey key, string actor, CancellationToken cancellationToken)
    {
        using var pass = await gates.EnterAsync(key, cancellationToken);
        bool found = await store.ForgetAsync(key, actor, cancellationToken);
        ledger.Forget(key);
        hub.Remove(key);
        return found;
    }

    /// <summary>Erases every conversation of the tenant in which this number or address came up; how many there were.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public async Task<int> ForgetCustomerAsync(string tenant, string customer, string actor, CancellationToken cancellationToken)
    {
        int forgotten = 0;
        foreach (var key in await store.FindCustomerAsync(tenant, customer, cancellationToken))
        {
            forgotten += await ForgetAsync(key, actor, cancellationToken) ? 1 : 0;
        }

        return forgotten;
    }
}
