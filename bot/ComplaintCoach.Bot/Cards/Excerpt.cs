namespace ComplaintCoach.Bot.Cards;

/// <summary>Shortens what was pasted, never inside a surrogate pair.</summary>
internal static class Excerpt
{
    public const string Gap = "…";

    /// <summary>The text itself, or its beginning and an ellipsis.</summary>
    public static string Of(string text, int longest) => text.Length <= longest ? text : text[..Whole(text, longest)] + Gap;

    /// <summary>The position, or the one before it when it would cut a surrogate pair.</summary>
    public static int Whole(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]) ? position - 1 : position;
}
