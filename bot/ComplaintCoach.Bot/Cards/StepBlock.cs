using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Advising;

namespace ComplaintCoach.Bot.Cards;

/// <summary>What to do now, and what not to.</summary>
internal static class StepBlock
{
    public static IEnumerable<JsonObject?> Do(CardFrame frame, IReadOnlyList<Step> steps) =>
        steps.Count == 0 ? [] : [Heading(frame.Texts.DoNow), .. Numbered(frame, steps)];

    public static IEnumerable<JsonObject?> Avoid(CardFrame frame, IReadOnlyList<Step> avoid) => avoid.Count == 0
        ? []
        : [Heading(frame.Texts.DoNot), .. avoid.Select(a => Elements.Paragraph([new Run("✕  ") { Color = "Attention" }, new Run(frame.Shown(a.Text))], "Small"))];

    public static IEnumerable<JsonObject?> Numbered(CardFrame frame, IReadOnlyList<Step> steps) =>
        steps.Select((step, i) => Elements.Paragraph([new Run($"{i + 1}  ") { Bold = true, Color = "Accent" }, new Run(frame.Shown(step.Text))], "Small"));

    public static JsonObject? Heading(string text) => Elements.Paragraph(new Run(text) { Bold = true, Size = "Small", Subtle = true }, "Medium");
}
