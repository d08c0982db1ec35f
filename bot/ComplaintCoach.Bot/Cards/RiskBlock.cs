using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Customers;

namespace ComplaintCoach.Bot.Cards;

/// <summary>What is dangerous in the message.</summary>
internal static class RiskBlock
{
    private const int LongestQuote = 40;
    private const int MostQuotes = 3;

    /// <summary>The red box at the very top: what it is, the words that show it, what to do first and whom to call. Null when nothing is urgent.</summary>
    public static JsonObject? Urgent(CardFrame frame, Advice advice)
    {
        var urgent = advice.Risks.Where(r => r.Profile.Urgent).ToList();
        if (urgent.Count == 0)
        {
            return null;
        }

        string names = string.Join(frame.Texts.Separator, urgent.Select(r => frame.NameOf(r.Profile)).Distinct());
        return Elements.Container(
            [
                Elements.Paragraph(new Run(frame.Texts.Urgent(names)) { Size = "Medium", Bold = true, Color = "Attention" }),
                Elements.Paragraph(new Run(Quotes(frame, urgent)) { Size = "Small" }, "Small"),
                .. StepBlock.Numbered(frame, advice.Steps),
                frame.Hotline is { } hotline ? Elements.Paragraph(Run.Strong(frame.Texts.CallInside(hotline)), "Small") : null,
            ],
            "attention");
    }

    /// <summary>A line for each other risk, with the words that show it.</summary>
    public static IEnumerable<JsonObject?> Others(CardFrame frame, Advice advice) => advice.Risks
        .Where(r => !r.Profile.Urgent)
        .GroupBy(r => r.Profile.Id)
        .Select(g => Elements.Paragraph(
            [new Run(frame.Texts.Risk(frame.NameOf(g.First().Profile))) { Color = "Warning", Bold = true }, Run.Small(" " + Quotes(frame, g))], "Small"));

    private static string Quotes(CardFrame frame, IEnumerable<RiskSignal> signals) =>
        string.Concat(signals.Select(s => s.Text).Distinct().Take(MostQuotes).Select(text => frame.Texts.InQuotes(Excerpt.Of(text, LongestQuote))));
}
