namespace ComplaintCoach.Bot.Access;

/// <summary>An API key as it is kept: the secret itself is not.</summary>
/// <param name="Id">The public part of the key; unique over all tenants.</param>
/// <param name="Tenant">The shop whose data it opens.</param>
/// <param name="Name">What it is for, in the words of its maker.</param>
/// <param name="Scopes">The permissions it gives, of <see cref="Permissions.ForKeys"/>.</param>
/// <param name="SecretHash">SHA-256 of the secret's 43 characters: 32 bytes.</param>
/// <param name="CreatedBy">The user who made it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">The first moment at which it is worthless; null: never.</param>
/// <param name="RevokedAt">When it was revoked; null: it was not.</param>
internal sealed record ApiKeyRecord(
    string Id,
    string Tenant,
    string Name,
    IReadOnlyList<string> Scopes,
    byte[] SecretHash,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt);

/// <summary>Keeps API keys. Thread-safe.</summary>
internal interface IApiKeyStore
{
    Task AddAsync(ApiKeyRecord key, CancellationToken cancellationToken);

    /// <summary>The key of that id, of any tenant, revoked or not; null when there is none.</summary>
    Task<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The tenant's keys, revoked ones too, the oldest first.</summary>
    Task<IReadOnlyList<ApiKeyRecord>> ListAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>False when the tenant has no such key, or has revoked it already.</summary>
    Task<bool> RevokeAsync(string tenant, string id, DateTimeOffset at, CancellationToken cancellationToken);
}
