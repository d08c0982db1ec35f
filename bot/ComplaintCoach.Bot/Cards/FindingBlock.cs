using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Bot.Cards;

/// <summary>One broken rule: how grave, which words, why, and what to say instead.</summary>
internal static class FindingBlock
{
    private const int LongestQuote = 30;
    private const int MostQuotes = 3;

    /// <param name="frame">What every card needs.</param>
    /// <param name="draft">The draft, whose script the sentences have.</param>
    /// <param name="findings">All findings of one rule; at least one.</param>
    /// <param name="room">How much may be shown.</param>
    public static IEnumerable<JsonObject?> Of(CardFrame frame, string draft, IReadOnlyList<Finding> findings, CardRoom room)
    {
        var rule = findings[0].Rule;
        return
        [
            Elements.Separated(Elements.Paragraph(
                [new Run(frame.Texts.Severity(rule.Severity)) { Bold = true, Color = MarkedText.Color(rule.Severity) }, Run.Strong($"  {frame.NameOf(rule)}")])),
            Elements.Paragraph(Run.Small(Quotes(frame, findings)), "None"),
            Elements.Paragraph(new Run(frame.Shown(rule.Why)), "Small"),
            .. findings[0].Replacements.Take(room.Choices).Select(r => SentenceBlock.Other(frame.Texts, frame.ToSay(r, draft))),
            SourceLine.Of(frame, rule.Sources),
        ];
    }

    private static string Quotes(CardFrame frame, IReadOnlyList<Finding> findings) =>
        string.Concat(findings.Select(f => f.Text).Distinct().Take(MostQuotes).Select(text => frame.Texts.InQuotes(Excerpt.Of(text, LongestQuote))));
}
