using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Bot.Cards;

/// <summary>One broken rule: how grave, which words, why, and what to say instead.</summary>
internal static class FindingBlock
{
    private const int LongestQuote = 30;
    private const int MostQuotes = 3;

    /// <param name="frame">What every card needs.</param>
    /// <param name="findings">All findings of one rule; at least one.</param>
    /// <param name="script">The script of the draft.</param>
    /// <param name="room">How much may be shown.</param>
    public static IEnumerable<JsonObject?> Of(CardFrame frame, IReadOnlyList<Finding> findings, Script script, CardRoom room)
    {
        var rule = findings[0].Rule;
        return
        [
            Elements.Separated(Elements.Paragraph(
                [new Run(frame.Texts.Severity(rule.Severity)) { Bold = true, Color = MarkedText.Color(rule.Severity) }, Run.Strong($"  {rule.Title}")])),
            Elements.Paragraph(Run.Small(Quotes(findings)), "None"),
            Elements.Paragraph(new Run(rule.Why), "Small"),
            .. findings[0].Replacements.Take(room.Choices).Select(r => SentenceBlock.Other(frame.Texts, frame.Wording.Ready(r, script))),
            SourceLine.Of(frame, rule.Sources),
        ];
    }

    private static string Quotes(IReadOnlyList<Finding> findings) =>
        string.Concat(findings.Select(f => f.Text).Distinct().Take(MostQuotes).Select(text => $"“{Excerpt.Of(text, LongestQuote)}”"));
}
