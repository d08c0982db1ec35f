using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Advising;

namespace ComplaintCoach.Bot.Cards;

/// <summary>What the advisor himself said in a pasted conversation and should not have.</summary>
internal static class OwnLineBlock
{
    private const int LongestLine = 120;

    /// <summary>The latest lines last, as they were said; each with its marks and the reason.</summary>
    public static JsonObject? Of(CardFrame frame, IReadOnlyList<OwnLine> lines, CardRoom room) => lines.Count == 0
        ? null
        : Elements.Container(
            [
                StepBlock.Heading(frame.Texts.YourOwnLines),
                .. lines.TakeLast(Math.Min(room.Items, 3)).SelectMany(line => (IEnumerable<JsonObject?>)
                [
                    Elements.Paragraph(MarkedText.Runs(line.Text, line.Findings, Math.Min(room.Quote, LongestLine)), "Small"),
                    Elements.Paragraph(Run.Small(Reason(frame, line)), "None"),
                ]),
            ],
            "warning",
            "Medium");

    private static string Reason(CardFrame frame, OwnLine line)
    {
        var gravest = line.Findings.MaxBy(f => f.Rule.Severity)!.Rule;
        return frame.Texts.RuleAndReason(frame.NameOf(gravest), frame.Shown(gravest.Why));
    }
}
