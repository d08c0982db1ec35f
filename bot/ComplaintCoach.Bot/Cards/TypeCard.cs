using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Sources;

namespace ComplaintCoach.Bot.Cards;

/// <summary>How to deal with one type, before the customer's words are known, so in the advisor's script; and the question which type it is.</summary>
internal static class TypeCard
{
    private const int MostSentences = 3;
    private const int MostSteps = 4;
    private const int MostAvoid = 3;

    public static JsonObject Of(CardFrame frame, TypeProfile type)
    {
        string[] say = [.. type.Say.Take(MostSentences).Select(s => frame.Wording.Ready(s.Text, frame.Texts.Script))];
        var steps = type.Do.Take(MostSteps).ToList();
        var avoid = type.Avoid.Take(MostAvoid).ToList();
        return CardJson.Card(
            frame.NameOf(type),
            [
                Elements.Paragraph([Run.Small(frame.Texts.TypeByAdvisor), Run.Strong(frame.NameOf(type))]),
                Elements.Paragraph(Run.Small(frame.Shown(type.Summary)), "None"),
                .. say.Take(1).SelectMany(s => SentenceBlock.Lead(frame.Texts, s)),
                .. say.Skip(1).Select(s => SentenceBlock.Other(frame.Texts, s)),
                .. StepBlock.Do(frame, Steps(steps)),
                .. StepBlock.Avoid(frame, Steps(avoid)),
                SourceLine.Of(frame, [.. type.Sources, .. steps.Concat(avoid).SelectMany(g => g.Sources)], "Medium"),
                Elements.Paragraph(Run.Small(frame.Texts.PasteHisWords), "Medium"),
            ]);
    }

    /// <summary>Only the question.</summary>
    public static JsonObject Question(CardFrame frame, IReadOnlySet<string> ruledOut) => CardJson.Card(
        frame.Texts.WhichTypeThen, [Elements.Paragraph(Run.Strong(frame.Texts.WhichTypeThen)), TypeBlock.Choices(frame, ruledOut)]);

    private static IReadOnlyList<Step> Steps(IReadOnlyList<Guidance> guidance) => [.. guidance.Select(g => new Step("", g.Text, g.Sources))];
}
