namespace ComplaintCoach.Bot.Access;

/// <summary>One thing that somebody did, or was not let do. Holds ids and codes, never what people wrote and never a secret.</summary>
/// <param name="At">When.</param>
/// <param name="Tenant">The shop it concerns; empty when the person's shop is not known.</param>
/// <param name="Actor">The caller's user; empty when nobody is known.</param>
/// <param name="Action">What: one of <see cref="AuditActions"/>, or another in that form.</param>
/// <param name="Subject">To what it was done: the id of a key, the way of signing in.</param>
/// <param name="Outcome"><c>ok</c>, or the code of the refusal.</param>
internal sealed record AuditEntry(DateTimeOffset At, string Tenant, string Actor, string Action, string Subject, string Outcome)
{
    public const string Ok = "ok";
}

/// <summary>The actions of this folder.</summary>
internal static class AuditActions
{
    public const string SignIn = "signin";
    public const string SignOut = "signout";
    public const string KeyCreate = "key.create";
    public const string KeyRevoke = "key.revoke";
}

/// <summary>Keeps what was done. When an entry cannot be written the call fails, and with it what was to be done. Thread-safe.</summary>
internal interface IAuditTrail
{
    Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken);
}
