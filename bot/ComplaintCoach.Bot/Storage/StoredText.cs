namespace ComplaintCoach.Bot.Storage;

/// <summary>Makes text that strangers wrote fit for a text column.</summary>
internal static class StoredText
{
    /// <summary>PostgreSQL takes no NUL in text.</summary>
    public static string Of(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}
