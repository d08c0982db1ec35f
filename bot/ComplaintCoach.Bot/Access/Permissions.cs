using System.Collections.Immutable;

namespace ComplaintCoach.Bot.Access;

/// <summary>What a caller may be allowed to do, one word each. <see cref="Roles"/> says which role has which.</summary>
internal static class Permissions
{
    /// <summary>Use the chat page and get Direct Line tokens for oneself.</summary>
    public const string Chat = "chat";

    /// <summary>Ask the coach outside a chat: advice, checks of drafts, tips.</summary>
    public const string Judge = "judge";

    /// <summary>Post activities to <c>/api/messages</c>. No role has it: it comes with trust during development.</summary>
    public const string Messages = "messages";

    /// <summary>Read what was said in other people's conversations.</summary>
    public const string TranscriptsRead = "transcripts:read";

    /// <summary>Erase what is kept of a customer.</summary>
    public const string CustomersForget = "customers:forget";

    /// <summary>Take masked records out.</summary>
    public const string Export = "export";

    /// <summary>Read what advisors thought of the advice, and which drafts they sent against it.</summary>
    public const string FeedbackRead = "feedback:read";

    /// <summary>Change rules, tips and sentences.</summary>
    public const string ContentWrite = "content:write";

    /// <summary>Make, list and revoke API keys.</summary>
    public const string KeysManage = "keys:manage";

    /// <summary>Read who did what.</summary>
    public const string AuditRead = "audit:read";

    /// <summary>All of them, in the order of tables.</summary>
    public static ImmutableArray<string> All { get; } =
        [Chat, Judge, Messages, TranscriptsRead, CustomersForget, Export, FeedbackRead, ContentWrite, KeysManage, AuditRead];

    /// <summary>What an API key may be made for. Nothing that reads a conversation, changes content or makes another key.</summary>
    public static ImmutableArray<string> ForKeys { get; } = [Chat, Judge, CustomersForget, Export, FeedbackRead];
}
