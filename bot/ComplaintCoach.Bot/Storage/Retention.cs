using System.Data.Common;
using ComplaintCoach.Bot.Logging;
using ComplaintCoach.Bot.Storage.Sealing;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Storage;

/// <summary>Every few minutes erases what is no longer to be kept, and seals anew what an older key sealed.</summary>
internal sealed class Retention(Database database, Sealer sealer, TimeProvider time, IOptions<StorageOptions> options, ILogger<Retention> log) : BackgroundService
{
    private const int RowsAtOnce = 200;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>What is sealed: table, key columns, and the place each row is bound to.</summary>
    private static readonly (string Table, string Column, string Names, Func<DbDataReader, string> Place)[] SealedTables =
    [
        ("conversation", "sealed_state", "tenant, channel, id", row => Place.OfState(Key(row))),
        ("transcript", "sealed_activity", "tenant, channel, conversation, number", row => Place.OfLine(Key(row), row.GetInt64(5))),
        ("contact", "sealed_value", "tenant, channel, conversation, field", row => Place.OfContact(Key(row), row.GetString(5))),
    ];

    /// <summary>Erases and seals anew once; the number of rows erased and sealed.</summary>
    /// <exception cref="StoreUnavailableException"/>
    public async Task<(int Erased, int Resealed)> SweepAsync(CancellationToken cancellationToken)
    {
        int erased = await database.WriteAsync(connection => EraseAsync(connection, cancellationToken), cancellationToken);
        int resealed = 0;
        foreach (var table in SealedTables)
        {
            int done;
            do
            {
                done = await database.WriteAsync(connection => ResealAsync(connection, table, cancellationToken), cancellationToken);
                resealed += done;
            }
            while (done > 0);
        }

        if (erased + resealed > 0)
        {
            log.Swept(erased, resealed);
        }

        return (erased, resealed);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (StoreUnavailableException error)
            {
                log.SweepFailed(error.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> EraseAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        (string Sql, TimeSpan Keep)[] all =
        [
            ("delete from transcript where at < @oldest", options.Value.KeepFor),
            ("delete from contact where at < @oldest", options.Value.KeepFor),
            ("delete from conversation where used_at < @oldest", options.Value.KeepFor),
            ("delete from answered where at < @oldest", options.Value.KeepFor),
            ("delete from feedback where at < @oldest", options.Value.KeepFeedback),
            ("delete from override_note where at < @oldest", options.Value.KeepOverrides),
            ("delete from audit where at < @oldest", options.Value.KeepAudit),
        ];
        int erased = 0;
        foreach (var (sql, keep) in all)
        {
            erased += await connection.ExecuteAsync(sql, cancellationToken, ("oldest", now - keep));
        }

        return erased;
    }

    /// <summary>Seals some rows anew that another known key sealed; how many. What does not open is left to its time.</summary>
    private async Task<int> ResealAsync(
        DbConnection connection, (string Table, string Column, string Names, Func<DbDataReader, string> Place) table, CancellationToken cancellationToken)
    {
        string[] names = table.Names.Split(", ");
        string row = string.Join(" and ", names.Select((name, i) => $"{name} = @n{i}"));
        var others = sealer.OtherKeys;
        if (others.Count == 0)
        {
            return 0;
        }

        var old = await connection.QueryAsync(
            $"select key_id, {table.Column}, {table.Names} from {table.Table} where key_id in ({string.Join(", ", others.Select((_, i) => $"@k{i}"))}) limit {RowsAtOnce}",
            r => (Place: table.Place(r), Value: new Sealed(r.GetString(0), r.GetFieldValue<byte[]>(1)),
                Row: names.Select((_, i) => ($"n{i}", (object?)r.GetValue(2 + i))).ToArray()),
            cancellationToken,
            [.. others.Select((key, i) => ($"k{i}", (object?)key))]);
        int resealed = 0;
        foreach (var (place, value, parameters) in old)
        {
            if (sealer.Open(value, place) is { } plain)
            {
                var anew = sealer.Seal(plain, place);
                resealed += await connection.ExecuteAsync(
                    $"update {table.Table} set key_id = @key, {table.Column} = @body where {row}", cancellationToken, [.. parameters, ("key", anew.KeyId), ("body", anew.Bytes)]);
            }
        }

        return resealed;
    }

    private static ConversationKey Key(DbDataReader row) => new(row.GetString(2), row.GetString(3), row.GetString(4));
}
