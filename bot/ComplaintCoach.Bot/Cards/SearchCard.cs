using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Bot.Cards;

/// <summary>The answer to a question: the tips that fit best, each ready to use.</summary>
internal static class SearchCard
{
    private const int MostTips = 4;

    public static JsonObject Of(CardFrame frame, Advice advice, SaidHere said) => CardSize.Fit(room => CardJson.Card(Summary(frame, advice), Body(frame, advice, said, room)));

    private static IEnumerable<JsonObject?> Body(CardFrame frame, Advice advice, SaidHere said, CardRoom room) =>
    [
        QuoteBlock.Of(frame, said.Quote),
        advice.Hits.Count == 0 ? Elements.Paragraph(new Run(frame.Texts.NothingFits)) : null,
        .. advice.Hits.Take(Math.Min(MostTips, room.Items)).SelectMany((hit, i) => Tip(frame, hit.Entry, ScriptOf(frame, advice), first: i == 0)),
        ReadingLine.Of(frame, advice.Intake, said.Number),
    ];

    private static IEnumerable<JsonObject?> Tip(CardFrame frame, Entry tip, Script script, bool first)
    {
        var title = Elements.Paragraph(new Run(frame.Shown(tip.Title)) { Bold = true, Size = "Medium" });
        return
        [
            first ? title : Elements.Separated(title),
            Elements.Paragraph(new Run(frame.Shown(tip.Do)), "Small"),
            tip.Say.Count > 0 ? SentenceBlock.Other(frame.Texts, frame.Wording.Ready(tip.Say[0], script)) : null,
            tip.Avoid.Length > 0 ? Elements.Paragraph([new Run("✕  ") { Color = "Attention", Size = "Small" }, Run.Small(frame.Shown(tip.Avoid))], "Small") : null,
            SourceLine.Of(frame, tip.Sources),
        ];
    }

    /// <summary>No customer has written yet: the advisor's own script, as the language or the question shows it.</summary>
    private static Script ScriptOf(CardFrame frame, Advice advice) => advice.Script == Script.Traditional ? Script.Traditional : frame.Texts.Script;

    private static string Summary(CardFrame frame, Advice advice) => advice.Hits.Count == 0 ? frame.Texts.NothingFits : frame.Shown(advice.Hits[0].Entry.Title);
}
