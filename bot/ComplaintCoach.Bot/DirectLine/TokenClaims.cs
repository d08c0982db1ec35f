namespace ComplaintCoach.Bot.DirectLine;

/// <summary>
/// What a token says. <c>user</c> is the claim that Microsoft's client looks for to learn the user's id.
/// </summary>
/// <param name="Use">What the token opens: a conversation, or its stream only.</param>
/// <param name="Tenant">Whose conversation it is.</param>
/// <param name="Conv">The one conversation it opens.</param>
/// <param name="User">Who speaks with it; overrides whatever sender an activity names.</param>
/// <param name="Name">The user's name for display, if any.</param>
/// <param name="By">The caller whom it was made for, for the audit trail.</param>
/// <param name="End">The moment after which no renewal lives, in seconds since 1970 with a fraction.</param>
/// <param name="Exp">The first moment at which it is worthless, in seconds since 1970 with a fraction.</param>
internal sealed record TokenClaims(string Use, string Tenant, string Conv, string User, string? Name, string By, double End, double Exp)
{
    public const string ForConversation = "conversation";
    public const string ForStream = "stream";
}
