using System.Data.Common;
using ComplaintCoach.Bot.Access;

namespace ComplaintCoach.Bot.Storage;

/// <summary>Who read, erased or changed what, and who signed in. Holds ids, never customer text. Thread-safe.</summary>
internal sealed class AuditTrail(Database database, TimeProvider time) : IAuditTrail
{
    /// <inheritdoc/>
    public Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await InsertAsync(connection, entry, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>Adds an entry about a conversation to the transaction that the connection is in.</summary>
    public Task WriteAsync(DbConnection connection, string actor, string action, ConversationKey subject, string outcome, CancellationToken cancellationToken) =>
        InsertAsync(connection, new(time.GetUtcNow(), subject.Tenant, actor, action, $"{subject.Channel}/{subject.Id}", outcome), cancellationToken);

    /// <summary>The tenant's latest entries, newest first.</summary>
    public Task<List<AuditEntry>> ReadAsync(string tenant, int most, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QueryAsync(
            "select at, tenant, actor, action, subject, outcome from audit where tenant = @tenant order by id desc limit @most",
            row => new AuditEntry(row.Time(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
            cancellationToken,
            ("tenant", tenant), ("most", most)),
        cancellationToken);

    private static Task<int> InsertAsync(DbConnection connection, AuditEntry entry, CancellationToken cancellationToken) => connection.ExecuteAsync(
        "insert into audit (tenant, at, actor, action, subject, outcome) values (@tenant, @at, @actor, @action, @subject, @outcome)",
        cancellationToken,
        ("tenant", entry.Tenant), ("at", entry.At), ("actor", StoredId.Of(entry.Actor)), ("action", entry.Action), ("subject", StoredId.Of(entry.Subject)), ("outcome", entry.Outcome));
}
