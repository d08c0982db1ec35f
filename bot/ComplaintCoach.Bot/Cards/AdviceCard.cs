using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Advising;

namespace ComplaintCoach.Bot.Cards;

/// <summary>Advice on a customer's message: the next sentence first, then whom one has to do with, then what to do.</summary>
internal static class AdviceCard
{
    /// <param name="frame">What every card needs.</param>
    /// <param name="advice">Advice on a customer's message.</param>
    /// <param name="said">What the buttons must know of the message.</param>
    public static JsonObject Of(CardFrame frame, Advice advice, SaidHere said) =>
        CardSize.Fit(room => CardJson.Card(Summary(frame, advice), Body(frame, advice, said, room)));

    private static IEnumerable<JsonObject?> Body(CardFrame frame, Advice advice, SaidHere said, CardRoom room)
    {
        var urgent = RiskBlock.Urgent(frame, advice);
        IEnumerable<JsonObject?> steps = urgent is null ? StepBlock.Do(frame, advice.Steps) : [];
        IEnumerable<JsonObject?> type = advice.Type is { } judged ? TypeBlock.Of(frame, judged) : [];
        return
        [
            urgent,
            QuoteBlock.Of(frame, said.Quote),
            .. Sentences(frame, advice),
            .. type,
            .. RiskBlock.Others(frame, advice),
            .. steps,
            .. StepBlock.Avoid(frame, advice.Avoid),
            OwnLineBlock.Of(frame, advice.OwnLines, room),
            SourceLine.Of(frame, Sources(advice), "Medium"),
            .. NextMoves(frame, advice, said),
            ReadingLine.Of(frame, advice.Intake, said.Number),
        ];
    }

    private static IEnumerable<JsonObject?> Sentences(CardFrame frame, Advice advice) => advice.Say.Count == 0
        ? []
        :
        [
            Elements.Paragraph(Run.Small(frame.Texts.SayNow)),
            .. SentenceBlock.Lead(frame.Texts, ToSay(frame, advice, 0)),
            .. Enumerable.Range(1, advice.Say.Count - 1).Select(i => SentenceBlock.Other(frame.Texts, ToSay(frame, advice, i))),
        ];

    private static string ToSay(CardFrame frame, Advice advice, int i) => frame.ToSay(advice.Say[i].Text, advice.Intake.Words.Text);

    private static IEnumerable<JsonObject?> NextMoves(CardFrame frame, Advice advice, SaidHere said)
    {
        var texts = frame.Texts;
        bool sure = advice.Type is { Sure: true };
        if (said.OfferTypes)
        {
            yield return Elements.Paragraph(Run.Strong(texts.WhichTypeThen), "Medium");
            yield return TypeBlock.Choices(frame, said.RuledOut);
        }

        JsonObject[] type = said.OfferTypes ? [] : [sure ? Buttons.NotType(texts, advice.Type!.Best) : Buttons.WhichType(texts)];
        yield return Elements.Actions([.. type, Buttons.Another(texts), Buttons.Check(texts)], "Medium");
    }

    private static IEnumerable<string> Sources(Advice advice) =>
    [
        .. advice.Type is { Sure: true } type ? type.Best.Sources : [],
        .. advice.Steps.SelectMany(s => s.Sources),
        .. advice.Avoid.SelectMany(a => a.Sources),
    ];

    private static string Summary(CardFrame frame, Advice advice)
    {
        var urgent = advice.Risks.FirstOrDefault(r => r.Profile.Urgent);
        string first = urgent is not null ? frame.Texts.Urgent(frame.NameOf(urgent.Profile))
            : advice.Type is { } type ? TypeBlock.InWords(frame, type) : frame.Texts.SayNow;
        return advice.Say.Count == 0 ? first : $"{first} {ToSay(frame, advice, 0)}";
    }
}
