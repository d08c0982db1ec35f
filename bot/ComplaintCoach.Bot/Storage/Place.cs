namespace ComplaintCoach.Bot.Storage;

/// <summary>The places that sealed values are bound to.</summary>
internal static class Place
{
    public static string OfState(ConversationKey key) => $"state\n{Of(key)}";

    public static string OfLine(ConversationKey key, long number) => $"line\n{Of(key)}\n{number}";

    public static string OfContact(ConversationKey key, string field) => $"contact\n{Of(key)}\n{field}";

    private static string Of(ConversationKey key) => $"{key.Tenant}\n{key.Channel}\n{key.Id}";
}
