using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Bot.Cards;

/// <summary>A checked draft: what must not be sent, marked in place, why, and what to say instead. A clean one gets one quiet line.</summary>
internal static class CheckCard
{
    /// <summary>The longest rewrite that a card can hold beside its copy, in UTF-16 code units.</summary>
    internal const int LongestRewrite = 2500;

    public static JsonObject Of(CardFrame frame, Advice advice, DraftReport report, SaidHere said) => report.Clean
        ? CardJson.Card(frame.Texts.CleanDraft, [Elements.Paragraph(new Run("✓ " + frame.Texts.CleanDraft) { Color = "Good" }), ReadingLine.Of(frame, advice.Intake, said.Number)])
        : CardSize.Fit(room => CardJson.Card(Headline(frame, report), Body(frame, advice, report, said, room)));

    private static IEnumerable<JsonObject?> Body(CardFrame frame, Advice advice, DraftReport report, SaidHere said, CardRoom room)
    {
        var broken = report.Findings.GroupBy(f => f.Rule.Id).OrderByDescending(g => g.First().Rule.Severity).ToList();
        return
        [
            Elements.Paragraph(new Run(Headline(frame, report)) { Bold = true, Color = MarkedText.Color(Gravest(report)) }),
            Elements.Container([Elements.Paragraph(MarkedText.Runs(report.Draft, report.Findings, room.Quote))], "emphasis", "Small"),
            Rewrite(frame, report),
            .. broken.Take(room.Items).SelectMany(g => FindingBlock.Of(frame, report.Draft, [.. g], room)),
            broken.Count > room.Items ? Elements.Paragraph(Run.Small(frame.Texts.MoreFindings(broken.Count - room.Items)), "Medium") : null,
            NoRewrite(frame, report),
            Gravest(report) >= Severity.Warn ? Elements.Actions([Buttons.Override(frame.Texts, said.Number)], "Medium") : null,
            ReadingLine.Of(frame, advice.Intake, said.Number),
        ];
    }

    /// <summary>First of all what to send instead; the reasons come behind it.</summary>
    private static JsonObject? Rewrite(CardFrame frame, DraftReport report) => Said(frame, report) is not { Length: <= LongestRewrite } rewrite
        ? null
        : Elements.Container(
            [
                Elements.Paragraph(Run.Strong(frame.Texts.Rewritten)),
                Elements.Paragraph(SentenceBlock.Runs(rewrite), "Small"),
                Elements.Actions([Buttons.Primary(Buttons.Copy(frame.Texts, rewrite))], "Small"),
            ],
            "good",
            "Medium");

    private static JsonObject? NoRewrite(CardFrame frame, DraftReport report) => Said(frame, report) switch
    {
        null => Elements.Separated(Elements.Paragraph(Run.Small(frame.Texts.NoRewrite))),
        { Length: > LongestRewrite } => Elements.Separated(Elements.Paragraph(Run.Small(frame.Texts.RewriteTooLong))),
        _ => null,
    };

    private static string? Said(CardFrame frame, DraftReport report) => report.Rewrite is { } written ? frame.ToSay(written, report.Draft) : null;

    private static string Headline(CardFrame frame, DraftReport report) => frame.Texts.Verdict(Gravest(report), report.Findings.Count);

    private static Severity Gravest(DraftReport report) => report.Findings.Max(f => f.Rule.Severity);
}
