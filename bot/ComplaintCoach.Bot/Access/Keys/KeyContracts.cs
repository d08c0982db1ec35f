namespace ComplaintCoach.Bot.Access.Keys;

/// <summary>A key as admins see it.</summary>
/// <param name="Key">The whole key; in the answer to its making and never again.</param>
internal sealed record KeyAnswer(
    string Id,
    string Name,
    IReadOnlyList<string> Scopes,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    string? Key)
{
    public static KeyAnswer From(ApiKeyRecord record, string? key = null) =>
        new(record.Id, record.Name, record.Scopes, record.CreatedBy, record.CreatedAt, record.ExpiresAt, record.RevokedAt, key);
}

/// <summary>The keys of the caller's tenant.</summary>
internal sealed record KeyList(IReadOnlyList<KeyAnswer> Keys);
