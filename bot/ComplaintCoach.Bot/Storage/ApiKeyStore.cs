using System.Data.Common;
using ComplaintCoach.Bot.Access;

namespace ComplaintCoach.Bot.Storage;

/// <summary>API keys in the database: hashes only. Thread-safe.</summary>
internal sealed class ApiKeyStore(Database database) : IApiKeyStore
{
    private const string Columns = "id, tenant, name, hash, scopes, created_at, created_by, expires_at, revoked_at";

    /// <inheritdoc/>
    public Task AddAsync(ApiKeyRecord key, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            $"insert into api_key ({Columns}) values (@id, @tenant, @name, @hash, @scopes, @at, @by, @expires, @revoked)",
            cancellationToken,
            ("id", key.Id), ("tenant", key.Tenant), ("name", key.Name), ("hash", key.SecretHash), ("scopes", string.Join(' ', key.Scopes)),
            ("at", key.CreatedAt), ("by", key.CreatedBy), ("expires", key.ExpiresAt), ("revoked", key.RevokedAt)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await connection.QueryAsync($"select {Columns} from api_key where id = @id", Key, cancellationToken, ("id", id))).FirstOrDefault(),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ApiKeyRecord>> ListAsync(string tenant, CancellationToken cancellationToken) => await database.ReadAsync(
        connection => connection.QueryAsync($"select {Columns} from api_key where tenant = @tenant order by created_at, id", Key, cancellationToken, ("tenant", tenant)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RevokeAsync(string tenant, string id, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        async connection => await connection.ExecuteAsync(
            "update api_key set revoked_at = @at where tenant = @tenant and id = @id and revoked_at is null",
            cancellationToken,
            ("at", at), ("tenant", tenant), ("id", id)) > 0,
        cancellationToken);

    private static ApiKeyRecord Key(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries), row.GetFieldValue<byte[]>(3),
        row.GetString(6), row.Time(5), row.IsDBNull(7) ? null : row.Time(7), row.IsDBNull(8) ? null : row.Time(8));
}
