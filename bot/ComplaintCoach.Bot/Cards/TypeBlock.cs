using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Customers;

namespace ComplaintCoach.Bot.Cards;

/// <summary>Which type the customer seems to be, how sure that is, and the words that decided.</summary>
internal static class TypeBlock
{
    private const int LongestChip = 24;

    public static IEnumerable<JsonObject?> Of(CardFrame frame, TypeJudgement type)
    {
        yield return Elements.Separated(Elements.Paragraph(Headline(frame, type)));
        if (type.Sure)
        {
            yield return Elements.Paragraph(Run.Small(frame.Shown(type.Best.Summary)), "None");
        }

        if (type.Sure && !type.ByAdvisor)
        {
            yield return Elements.Paragraph(Chips(frame, type.Evidence), "Small");
        }
    }

    /// <summary>Buttons to name the type, those ruled out left away.</summary>
    public static JsonObject? Choices(CardFrame frame, IReadOnlySet<string> ruledOut) =>
        Elements.Actions(frame.Pack.Types.Where(t => !ruledOut.Contains(t.Id)).Select(t => Buttons.IsType(frame.NameOf(t), t)), "Small");

    /// <summary>The type and the certainty as one line of words.</summary>
    public static string InWords(CardFrame frame, TypeJudgement type) => string.Concat(Headline(frame, type).Select(r => r.Text));

    private static IEnumerable<Run> Headline(CardFrame frame, TypeJudgement type)
    {
        var texts = frame.Texts;
        if (type.ByAdvisor)
        {
            return [Run.Small(texts.TypeByAdvisor), Run.Strong(frame.NameOf(type.Best))];
        }

        if (!type.Sure)
        {
            return [Run.Strong(texts.TypeNotSure)];
        }

        string certainty = texts.HowSure(type.Confidence);
        return type.ChangedFrom is { } before
            ? [Run.Small(texts.TypeNow), Run.Strong(frame.NameOf(type.Best)), Run.Small(certainty), Run.Small(texts.TypeBefore(frame.NameOf(before)))]
            : [Run.Strong(frame.NameOf(type.Best)), Run.Small(certainty)];
    }

    private static IEnumerable<Run> Chips(CardFrame frame, IReadOnlyList<Evidence> evidence) => evidence
        .DistinctBy(e => e.Text)
        .SelectMany(e => (IEnumerable<Run>)[new Run(frame.Texts.InQuotes(Excerpt.Of(e.Text, LongestChip))) { Size = "Small", Color = "Accent", Highlight = true }, Run.Small("  ")]);
}
