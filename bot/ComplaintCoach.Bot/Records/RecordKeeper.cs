using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Bot.Records;

/// <summary>Reads what is kept, for people who may. Every reading is audited by the store. Thread-safe.</summary>
internal sealed class RecordKeeper(ConversationStore conversations, ContactStore contacts, TimeProvider time)
{
    private const int MostLines = 10_000;

    /// <summary>The words as they were said; null when there is no such conversation.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public async Task<TranscriptAnswer?> TranscriptAsync(ConversationKey key, string actor, CancellationToken cancellationToken) =>
        await conversations.LoadAsync(key, MostLines, actor, "transcript.read", cancellationToken) is { } stored
            ? new(key.Id, key.Channel, [.. stored.Lines.Select(RecordLine.Of).OfType<RecordLine>()])
            : null;

    /// <summary>The words masked, and the contact fields; null when there is no such conversation.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public async Task<ExportAnswer?> ExportAsync(ConversationKey key, string actor, CancellationToken cancellationToken)
    {
        if (await conversations.LoadAsync(key, MostLines, actor, "transcript.export", cancellationToken) is not { } stored)
        {
            return null;
        }

        var lines = stored.Lines.Select(RecordLine.Of).OfType<RecordLine>().Select(line => line with { Text = Masker.Mask(line.Text).Text });
        return new(key.Id, key.Channel, time.GetUtcNow(), [.. lines], await contacts.ReadAsync(key, actor, cancellationToken));
    }

    /// <summary>Every conversation of the tenant in which this number or address came up.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public async Task<CustomerExport> ExportCustomerAsync(string tenant, string customer, string actor, CancellationToken cancellationToken)
    {
        var found = new List<ExportAnswer>();
        foreach (var key in await conversations.FindCustomerAsync(tenant, customer, cancellationToken))
        {
            if (await ExportAsync(key, actor, cancellationToken) is { } export)
            {
                found.Add(export);
            }
        }

        return new(found);
    }
}
