using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Cards;

/// <summary>A place to say why a draft is sent against the advice.</summary>
internal static class OverrideCard
{
    /// <summary>The name under which the reason arrives in <c>value</c>.</summary>
    public const string InputId = "reason";

    /// <summary>The longest reason, in UTF-16 code units.</summary>
    public const int LongestReason = 300;

    /// <param name="frame">What every card needs.</param>
    /// <param name="draft">The draft, to be known again by its beginning.</param>
    /// <param name="message">The number of the message that held it.</param>
    public static JsonObject Of(CardFrame frame, string draft, int message) => CardJson.Card(
        frame.Texts.OverrideWhy,
        [
            QuoteBlock.Of(frame, draft),
            new()
            {
                ["type"] = "Input.Text",
                ["id"] = InputId,
                ["label"] = frame.Texts.OverrideWhy,
                ["placeholder"] = frame.Texts.OverridePlaceholder,
                ["isMultiline"] = true,
                ["isRequired"] = true,
                ["maxLength"] = LongestReason,
                ["errorMessage"] = frame.Texts.OverrideNoReason,
            },
            Elements.Actions([Buttons.OverrideNow(frame.Texts, message)], "Small"),
        ]);
}
