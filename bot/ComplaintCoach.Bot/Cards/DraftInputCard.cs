using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Cards;

/// <summary>A place to paste a draft.</summary>
internal static class DraftInputCard
{
    /// <summary>The name under which the input arrives in <c>value</c>.</summary>
    public const string InputId = "draft";

    // No maxLength: a browser would cut a pasted draft without a word, and what was cut would count as checked.
    public static JsonObject Of(CardFrame frame) => CardJson.Card(
        frame.Texts.PasteDraft,
        [
            new()
            {
                ["type"] = "Input.Text",
                ["id"] = InputId,
                ["label"] = frame.Texts.PasteDraft,
                ["placeholder"] = frame.Texts.DraftPlaceholder,
                ["isMultiline"] = true,
                ["isRequired"] = true,
                ["errorMessage"] = frame.Texts.PasteDraft,
            },
            Elements.Actions([Buttons.CheckThis(frame.Texts)], "Small"),
        ]);
}
