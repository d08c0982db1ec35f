using System.Text.Json;

namespace ComplaintCoach.Bot.Records;

/// <summary>The words of an Adaptive Card without its frame and its buttons, for a record that people read.</summary>
internal static class CardWords
{
    private static readonly string[] Blocks = ["TextBlock", "RichTextBlock"];

    /// <summary>One line for each block of text, in order.</summary>
    public static IEnumerable<string> Of(JsonElement card)
    {
        if (card.ValueKind == JsonValueKind.Array)
        {
            return card.EnumerateArray().SelectMany(Of);
        }

        if (card.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return card.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && Blocks.Contains(type.GetString())
            ? [Line(card)]
            : card.EnumerateObject().Where(property => property.Name is "body" or "items" or "columns").SelectMany(property => Of(property.Value));
    }

    private static string Line(JsonElement block) => block.TryGetProperty("inlines", out var inlines) && inlines.ValueKind == JsonValueKind.Array
        ? string.Concat(inlines.EnumerateArray().Select(Text))
        : Text(block);

    private static string Text(JsonElement run) =>
        run.ValueKind == JsonValueKind.String ? run.GetString()!
        : run.ValueKind == JsonValueKind.Object && run.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()!
        : "";
}
