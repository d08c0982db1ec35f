using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Cards;

/// <summary>Shows what is being answered when the chat itself does not show it.</summary>
internal static class QuoteBlock
{
    private const int Longest = 120;

    public static JsonObject? Of(CardFrame frame, string? words) =>
        words is null ? null : Elements.Paragraph(Run.Small(frame.Texts.Quoted(Excerpt.Of(words.Trim(), Longest))));
}
