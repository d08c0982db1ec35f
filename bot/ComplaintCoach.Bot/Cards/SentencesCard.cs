using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Sources;

namespace ComplaintCoach.Bot.Cards;

/// <summary>More sentences for the same message.</summary>
internal static class SentencesCard
{
    /// <param name="frame">What every card needs.</param>
    /// <param name="sentences">Sentences not offered before, ready to say; empty when there are no more.</param>
    public static JsonObject Of(CardFrame frame, IReadOnlyList<Sentence> sentences) => sentences.Count == 0
        ? CardJson.Card(frame.Texts.NoMoreSentences, [Elements.Paragraph(new Run(frame.Texts.NoMoreSentences))])
        : CardJson.Card(
            sentences[0].Text,
            [
                Elements.Paragraph(Run.Small(frame.Texts.OrSay)),
                .. SentenceBlock.Lead(frame.Texts, sentences[0].Text),
                .. sentences.Skip(1).Select(s => SentenceBlock.Other(frame.Texts, s.Text)),
                Elements.Actions([Buttons.Another(frame.Texts), Buttons.Check(frame.Texts)], "Medium"),
            ]);
}
