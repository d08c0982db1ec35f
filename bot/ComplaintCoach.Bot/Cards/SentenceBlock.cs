using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplaintCoach.Bot.Resources;

namespace ComplaintCoach.Bot.Cards;

/// <summary>A sentence to say, with the button that copies it. Gaps such as 〔几点前〕 stand out, so that nobody sends them unfilled.</summary>
internal static partial class SentenceBlock
{
    /// <summary>The next sentence: large, its button below.</summary>
    public static IEnumerable<JsonObject?> Lead(CoachTexts texts, string sentence)
    {
        yield return Elements.Paragraph(Runs(sentence).Select(r => r with { Size = "Large" }), "Small");
        yield return Elements.Actions([Buttons.Primary(Buttons.Copy(texts, sentence))], "Small");
    }

    /// <summary>One of several: plain, its button beside it.</summary>
    public static JsonObject Other(CoachTexts texts, string sentence) =>
        Elements.Beside(Elements.Paragraph(Runs(sentence)), Elements.Actions([Buttons.Copy(texts, sentence)])!, "Small");

    /// <summary>The sentence with its gaps marked.</summary>
    public static IEnumerable<Run> Runs(string sentence)
    {
        int from = 0;
        foreach (Match gap in GapToFill().Matches(sentence))
        {
            yield return new Run(sentence[from..gap.Index]);
            yield return new Run(gap.Value) { Color = "Accent", Highlight = true };
            from = gap.Index + gap.Length;
        }

        yield return new Run(sentence[from..]);
    }

    [GeneratedRegex("〔[^〔〕]{1,40}〕")]
    private static partial Regex GapToFill();
}
