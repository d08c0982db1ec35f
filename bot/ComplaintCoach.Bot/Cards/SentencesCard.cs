using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Sources;

namespace ComplaintCoach.Bot.Cards;

/// <summary>More sentences for the same message.</summary>
internal static class SentencesCard
{
    /// <param name="frame">What every card needs.</param>
    /// <param name="sentences">Sentences not offered before, ready to say; empty when there are no more.</param>
    /// <param name="answered">The customer's words.</param>
    public static JsonObject Of(CardFrame frame, IReadOnlyList<Sentence> sentences, string answered) => sentences.Count == 0
        ? CardJson.Card(frame.Texts.NoMoreSentences, [Elements.Paragraph(new Run(frame.Texts.NoMoreSentences))])
        : CardJson.Card(
            frame.ToSay(sentences[0].Text, answered),
            [
                Elements.Paragraph(Run.Small(frame.Texts.OrSay)),
                .. SentenceBlock.Lead(frame.Texts, frame.ToSay(sentences[0].Text, answered)),
                .. sentences.Skip(1).Select(s => SentenceBlock.Other(frame.Texts, frame.ToSay(s.Text, answered))),
                Elements.Actions([Buttons.Another(frame.Texts), Buttons.Check(frame.Texts)], "Medium"),
            ]);
}
