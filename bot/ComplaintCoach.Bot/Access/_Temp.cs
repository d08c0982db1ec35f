namespace ComplaintCoach.Bot.Access;
internal interface IApiKeyStore { Task AddAsync(ApiKeyRecord key, CancellationToken cancellationToken); Task<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken); Task<IReadOnlyList<ApiKeyRecord>> ListAsync(string tenant, CancellationToken cancellationToken); Task<bool> RevokeAsync(string tenant, string id, DateTimeOffset at, CancellationToken cancellationToken); }
internal interface IAuditTrail { Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken); }
internal sealed record AuditEntry(DateTimeOffset At, string Tenant, string Actor, string Action, string Subject, string Outcome);
internal sealed record ApiKeyRecord(string Id, string Tenant, string Name, IReadOnlyList<string> Scopes, byte[] SecretHash, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);
internal sealed record Caller(string Tenant, string User);
internal static class Permissions { public const string Chat = "chat", TranscriptsRead = "t", CustomersForget = "f", Export = "e", FeedbackRead = "r", AuditRead = "a"; }
internal static class TempX { public static Caller Caller(this HttpContext _) => new("dev", "x"); public static T Requires<T>(this T x, string _) where T : IEndpointConventionBuilder => x; }
