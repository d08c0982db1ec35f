using System.Data.Common;
using System.Text;
using ComplaintCoach.Bot.Storage.Sealing;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Storage;

/// <summary>
/// Conversations in the database: what is remembered of them, their transcripts, and which turns are over. State and
/// transcript are sealed. Nothing older than <see cref="StorageOptions.KeepFor"/> is given out. Thread-safe.
/// </summary>
internal sealed class ConversationStore(Database database, Sealer sealer, AuditTrail audit, TimeProvider time, IOptions<StorageOptions> options)
{
    private const string ThisConversation = "tenant = @tenant and channel = @channel and conversation = @id";

    private DateTimeOffset OldestKept => time.GetUtcNow() - options.Value.KeepFor;

    /// <summary>What is remembered, null for nothing; and whether the turn is over already.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public Task<(string? State, bool IsOver)> BeginAsync(ConversationKey key, string turn, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                var over = await connection.QueryAsync(
                    $"select 1 from answered where {ThisConversation} and turn = @turn", _ => true, cancellationToken, [.. Names(key), ("turn", StoredId.Of(turn))]);
                var states = await connection.QueryAsync(
                    "select key_id, sealed_state from conversation where tenant = @tenant and channel = @channel and id = @id and used_at >= @oldest",
                    row => Text(row.TextOrNull(0), row.BytesOrNull(1), Place.OfState(key)),
                    cancellationToken,
                    [.. Names(key), ("oldest", OldestKept)]);
                return (states.FirstOrDefault(), over.Count > 0);
            },
            cancellationToken);

    /// <summary>Stores the turn; on disk when it returns. False when it was stored before, and then nothing is changed.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public Task<bool> SaveAsync(FinishedTurn turn, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            int added = await connection.ExecuteAsync(
                "insert into answered (tenant, channel, conversation, turn, at) values (@tenant, @channel, @id, @turn, @at) on conflict do nothing",
                cancellationToken,
                [.. Names(turn.Key), ("turn", StoredId.Of(turn.Turn)), ("at", turn.At)]);
            if (added == 0)
            {
                return false;
            }

            if (turn.Forget)
            {
                await EraseAsync(connection, turn.Key, cancellationToken);
                await audit.WriteAsync(connection, turn.Person ?? "", "conversation.forget", turn.Key, "ok", cancellationToken);
            }

            long length = await SaveConversationAsync(connection, turn, cancellationToken);
            await SaveLinesAsync(connection, turn, length - turn.Transcript.Count, cancellationToken);
            await SaveFeedbackAsync(connection, turn, cancellationToken);
            await SaveMarksAsync(connection, turn.Key, turn.Mentions, cancellationToken);
            await OverrideStore.SaveAsync(connection, turn, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>The conversation with its latest lines; null when it is not there or no longer kept. The reading is audited.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public Task<StoredConversation?> LoadAsync(ConversationKey key, int mostLines, string actor, string action, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var found = await connection.QueryAsync(
                    "select person, length from conversation where tenant = @tenant and channel = @channel and id = @id and used_at >= @oldest",
                    row => (Person: row.TextOrNull(0), Length: row.GetInt64(1)),
                    cancellationToken,
                    [.. Names(key), ("oldest", OldestKept)]);
                if (found.Count == 0)
                {
                    return null;
                }

                var lines = await connection.QueryAsync(
                    $"select number, at, key_id, sealed_activity from transcript where {ThisConversation} and at >= @oldest order by number desc limit @most",
                    row => Line(row, key),
                    cancellationToken,
                    [.. Names(key), ("oldest", OldestKept), ("most", mostLines)]);
                lines.Reverse();
                await audit.WriteAsync(connection, actor, action, key, "ok", cancellationToken);
                return new StoredConversation(found[0].Person, found[0].Length, [.. lines.OfType<StoredLine>()]);
            },
            cancellationToken);

    /// <summary>Erases the conversation with all that belongs to it, and overrides that have outlived it; false when there was neither. Audited.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public Task<bool> ForgetAsync(ConversationKey key, string actor, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            int overrides = await EraseAsync(connection, key, cancellationToken);
            int gone = overrides + await connection.ExecuteAsync(
                "delete from conversation where tenant = @tenant and channel = @channel and id = @id", cancellationToken, Names(key));
            await audit.WriteAsync(connection, actor, "conversation.forget", key, gone > 0 ? "ok" : "not found", cancellationToken);
            return gone > 0;
        },
        cancellationToken);

    /// <summary>The tenant's conversations in which this phone number, mail address, plate or customer number came up, those of which only overrides are kept among them.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public Task<List<ConversationKey>> FindCustomerAsync(string tenant, string thing, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var keys = new List<ConversationKey>();
            foreach (string mark in sealer.Marks(tenant, CustomerThing.Plain(thing)))
            {
                keys.AddRange(await connection.QueryAsync(
                    "select channel, conversation from customer_mark where tenant = @tenant and mark = @mark",
                    row => new ConversationKey(tenant, row.GetString(0), row.GetString(1)),
                    cancellationToken,
                    ("tenant", tenant), ("mark", mark)));
                keys.AddRange(await OverrideStore.FindAsync(connection, tenant, mark, cancellationToken));
            }

            return keys.Distinct().ToList();
        },
        cancellationToken);

    /// <summary>Marks the conversation so that <see cref="FindCustomerAsync"/> finds it.</summary>
    internal async Task SaveMarksAsync(DbConnection connection, ConversationKey key, IEnumerable<string> things, CancellationToken cancellationToken)
    {
        foreach (string thing in CustomerThing.PlainOnes(things))
        {
            string mark = sealer.Marks(key.Tenant, thing)[0];
            await connection.ExecuteAsync(
                "insert into customer_mark (tenant, mark, channel, conversation) values (@tenant, @mark, @channel, @id) on conflict do nothing",
                cancellationToken,
                [.. Names(key), ("mark", mark)]);
            await OverrideStore.MarkAsync(connection, key, mark, cancellationToken);
        }
    }

    internal static (string, object?)[] Names(ConversationKey key) =>
        [("tenant", key.Tenant), ("channel", key.Channel), ("id", key.Id)];

    /// <summary>Erases what belongs to the conversation; how many overrides were among it.</summary>
    private static async Task<int> EraseAsync(DbConnection connection, ConversationKey key, CancellationToken cancellationToken)
    {
        foreach (string table in (string[])["transcript", "contact", "customer_mark", "feedback"])
        {
            await connection.ExecuteAsync($"delete from {table} where {ThisConversation}", cancellationToken, Names(key));
        }

        return await OverrideStore.EraseAsync(connection, key, cancellationToken);
    }

    /// <summary>Adds or changes the row, which stays locked until the transaction ends; the number of lines there will then have been.</summary>
    private async Task<long> SaveConversationAsync(DbConnection connection, FinishedTurn turn, CancellationToken cancellationToken)
    {
        Sealed? state = turn.State is null ? null : sealer.Seal(Encoding.UTF8.GetBytes(turn.State), Place.OfState(turn.Key));
        var lengths = await connection.QueryAsync(
            """
            insert into conversation (tenant, channel, id, person, length, key_id, sealed_state, opened_at, used_at)
            values (@tenant, @channel, @id, @person, @lines, @key, @state, @at, @at)
            on conflict (tenant, channel, id) do update set
              length = conversation.length + excluded.length, key_id = excluded.key_id, sealed_state = excluded.sealed_state, used_at = excluded.used_at
            returning length
            """,
            row => row.GetInt64(0),
            cancellationToken,
            [.. Names(turn.Key), ("person", turn.Person), ("lines", (long)turn.Transcript.Count), ("key", state?.KeyId), ("state", state?.Bytes), ("at", turn.At)]);
        return lengths[0];
    }

    private async Task SaveLinesAsync(DbConnection connection, FinishedTurn turn, long firstNumber, CancellationToken cancellationToken)
    {
        foreach (var (offset, line) in turn.Transcript.Index())
        {
            long number = firstNumber + offset;
            var body = sealer.Seal(line.Json, Place.OfLine(turn.Key, number));
            await connection.ExecuteAsync(
                "insert into transcript (tenant, channel, conversation, number, at, key_id, sealed_activity) values (@tenant, @channel, @id, @number, @at, @key, @body)",
                cancellationToken,
                [.. Names(turn.Key), ("number", number), ("at", line.At), ("key", body.KeyId), ("body", body.Bytes)]);
        }
    }

    private static async Task SaveFeedbackAsync(DbConnection connection, FinishedTurn turn, CancellationToken cancellationToken)
    {
        foreach (var note in turn.Feedback)
        {
            await connection.ExecuteAsync(
                """
                insert into feedback (tenant, id, channel, conversation, at, kind, masked_text, was, should_be)
                values (@tenant, @note, @channel, @id, @at, @kind, @text, @was, @should)
                """,
                cancellationToken,
                [.. Names(turn.Key), ("note", Guid.CreateVersion7(turn.At).ToString("N")), ("at", turn.At), ("kind", note.Kind), ("text", StoredText.Of(note.MaskedText)),
                    ("was", note.Was), ("should", note.ShouldBe)]);
        }
    }

    private string? Text(string? keyId, byte[]? bytes, string place) =>
        keyId is not null && bytes is not null && sealer.Open(new(keyId, bytes), place) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    private StoredLine? Line(DbDataReader row, ConversationKey key)
    {
        string place = Place.OfLine(key, row.GetInt64(0));
        return sealer.Open(new(row.GetString(2), row.GetFieldValue<byte[]>(3)), place) is { } json ? new(row.Time(1), json) : null;
    }
}
