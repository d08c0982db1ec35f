using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Cards;

/// <summary>
/// Words of one look inside a RichTextBlock. They are shown exactly as they are: a TextRun knows no markdown and no HTML,
/// and the one thing that cards would still act on, <c>{{DATE(…)}}</c>, is taken apart without changing a character.
/// </summary>
internal readonly record struct Run(string Text)
{
    public string? Size { get; init; }

    public bool Bold { get; init; }

    public string? Color { get; init; }

    public bool Subtle { get; init; }

    public bool Highlight { get; init; }

    public bool Underline { get; init; }

    public static Run Small(string text) => new(text) { Size = "Small", Subtle = true };

    public static Run Strong(string text) => new(text) { Bold = true };

    /// <summary>The TextRuns that show these words.</summary>
    public IEnumerable<JsonNode> ToInlines()
    {
        foreach (string piece in WithoutFunctions(Text))
        {
            yield return Inline(piece);
        }
    }

    /// <summary>Cuts between two opening braces, so that no piece holds the beginning of a card function.</summary>
    private static IEnumerable<string> WithoutFunctions(string text)
    {
        int from = 0;
        for (int i = text.IndexOf("{{", StringComparison.Ordinal); i >= 0; i = text.IndexOf("{{", from, StringComparison.Ordinal))
        {
            yield return text[from..(i + 1)];
            from = i + 1;
        }

        if (from < text.Length)
        {
            yield return text[from..];
        }
    }

    private JsonObject Inline(string text)
    {
        var inline = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        Set("size", Size);
        Set("weight", Bold ? "Bolder" : null);
        Set("color", Color);
        SetTrue("isSubtle", Subtle);
        SetTrue("highlight", Highlight);
        SetTrue("underline", Underline);
        return inline;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                inline[name] = value;
            }
        }

        void SetTrue(string name, bool value)
        {
            if (value)
            {
                inline[name] = true;
            }
        }
    }
}
