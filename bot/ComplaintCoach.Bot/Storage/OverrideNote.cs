namespace ComplaintCoach.Bot.Storage;

/// <summary>A rule of severity block or warn that a draft breaks which was sent all the same.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity"><c>block</c> or <c>warn</c>, as it was when the draft was sent.</param>
/// <param name="MaskedText">The words of the draft that broke it first, masked.</param>
internal sealed record OverriddenRule(string Rule, string Severity, string MaskedText);

/// <summary>An advisor sends a draft although the coach speaks against it. Immutable, thread-safe.</summary>
/// <param name="Team">The team whose rules held; null for those of the pack.</param>
/// <param name="MaskedReason">Why he sends it, masked.</param>
/// <param name="Rules">What speaks against it, each rule once, the gravest first; at least one.</param>
internal sealed record OverrideNote(string? Team, string MaskedReason, IReadOnlyList<OverriddenRule> Rules);

/// <summary>An override as it was stored.</summary>
/// <param name="Id">Later ones have greater ids.</param>
/// <param name="At">When.</param>
/// <param name="Channel">Where: the chat's channel, or <c>api</c>.</param>
/// <param name="Conversation">In which conversation there.</param>
/// <param name="Person">Who: the person of the chat, or the caller of the API.</param>
/// <param name="Note">What was overridden and why.</param>
internal sealed record StoredOverride(string Id, DateTimeOffset At, string Channel, string Conversation, string Person, OverrideNote Note);
