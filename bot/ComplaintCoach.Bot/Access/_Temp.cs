namespace ComplaintCoach.Bot.Access;
internal interface IApiKeyStore { Task AddAsync(ApiKeyRecord key, CancellationToken cancellationToken); Task<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken); Task<IReadOnlyList<ApiKeyRecord>> ListAsync(string tenant, CancellationToken cancellationToken); Task<bool> RevokeAsync(string tenant, string id, DateTimeOffset at, CancellationToken cancellationToken); }
internal interface IAuditTrail { Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken); }
internal sealed record AuditEntry(DateTimeOffset At, string Tenant, string Actor, string Action, string Subject, string Outcome);
internal sealed record ApiKeyRecord(string Id, string Tenant, string Name, byte[] Hash, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);
