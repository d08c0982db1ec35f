using System.Collections.Frozen;
using System.Text;
using ComplaintCoach.Bot.Storage.Sealing;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Storage;

/// <summary>How to reach the customer of a conversation: sealed, kept as long as the conversation, each reading audited. Thread-safe.</summary>
internal sealed class ContactStore(
    Database database, Sealer sealer, ConversationStore conversations, AuditTrail audit, TimeProvider time, IOptions<StorageOptions> options)
{
    /// <summary>What can be stored of a customer.</summary>
    public static readonly FrozenSet<string> Fields = FrozenSet.Create("name", "phone", "email", "wechat", "address", "plate", "order", "customer");

    /// <summary>The longest value, in UTF-16 code units.</summary>
    public const int LongestValue = 200;

    /// <summary>Fields that say who the customer is, so that he can ask to be forgotten by them.</summary>
    private static readonly FrozenSet<string> Identifying = FrozenSet.Create("phone", "email", "wechat", "plate", "order", "customer");

    /// <summary>Sets these fields and leaves the others; an empty value removes its field. False when there is no such conversation.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public Task<bool> SetAsync(ConversationKey key, IReadOnlyDictionary<string, string> values, string actor, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                int found = await connection.ExecuteAsync(
                    "update conversation set used_at = @at where tenant = @tenant and channel = @channel and id = @id and used_at >= @oldest",
                    cancellationToken,
                    [.. ConversationStore.Names(key), ("at", time.GetUtcNow()), ("oldest", time.GetUtcNow() - options.Value.KeepFor)]);
                if (found == 0)
                {
                    return false;
                }

                foreach (var (field, value) in values)
                {
                    await SetAsync(connection, key, field, value, cancellationToken);
                }

                await conversations.SaveMarksAsync(connection, key, values.Where(v => Identifying.Contains(v.Key)).Select(v => v.Value), cancellationToken);
                await audit.WriteAsync(connection, actor, "contact.write", key, "ok", cancellationToken);
                return true;
            },
            cancellationToken);

    /// <summary>All fields that are set.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public Task<Dictionary<string, string>> ReadAsync(ConversationKey key, string actor, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var rows = await connection.QueryAsync(
                "select field, key_id, sealed_value from contact where tenant = @tenant and channel = @channel and conversation = @id and at >= @oldest",
                row => (Field: row.GetString(0), Value: sealer.Open(new(row.GetString(1), row.GetFieldValue<byte[]>(2)), Place.OfContact(key, row.GetString(0)))),
                cancellationToken,
                [.. ConversationStore.Names(key), ("oldest", time.GetUtcNow() - options.Value.KeepFor)]);
            await audit.WriteAsync(connection, actor, "contact.read", key, rows.Count == 0 ? "nothing there" : "ok", cancellationToken);
            return rows.Where(r => r.Value is not null).ToDictionary(r => r.Field, r => Encoding.UTF8.GetString(r.Value!));
        },
        cancellationToken);

    private async Task SetAsync(System.Data.Common.DbConnection connection, ConversationKey key, string field, string value, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(
            "delete from contact where tenant = @tenant and channel = @channel and conversation = @id and field = @field",
            cancellationToken,
            [.. ConversationStore.Names(key), ("field", field)]);
        if (value.Length > 0)
        {
            var body = sealer.Seal(Encoding.UTF8.GetBytes(value), Place.OfContact(key, field));
            await connection.ExecuteAsync(
                "insert into contact (tenant, channel, conversation, field, at, key_id, sealed_value) values (@tenant, @channel, @id, @field, @at, @key, @body)",
                cancellationToken,
                [.. ConversationStore.Names(key), ("field", field), ("at", time.GetUtcNow()), ("key", body.KeyId), ("body", body.Bytes)]);
        }
    }
}
