using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Bot.Cards;

/// <summary>The first thing an advisor sees, and the help: what the coach does, and three examples that run at once.</summary>
internal static class WelcomeCard
{
    private const int LongestExample = 60;

    public static JsonObject Welcome(CardFrame frame) => CardJson.Card(
        frame.Texts.Promise,
        [
            Elements.Paragraph(new Run(frame.Texts.Greeting) { Size = "Large", Bold = true }),
            Elements.Paragraph(new Run(frame.Texts.Promise), "Small"),
            .. Examples(frame),
        ]);

    public static JsonObject Help(CardFrame frame) => CardJson.Card(
        frame.Texts.Promise,
        [
            Elements.Paragraph(new Run(frame.Texts.Promise)),
            .. frame.Texts.HelpLines.Select(line => Elements.Paragraph([Run.Strong(line.Head), new Run(line.Text)], "Small")),
            .. Examples(frame),
            Elements.Actions([Buttons.Check(frame.Texts), Buttons.Forget(frame.Texts)], "Medium"),
        ]);

    private static IEnumerable<JsonObject?> Examples(CardFrame frame)
    {
        var start = frame.Pack.Start;
        return
        [
            StepBlock.Heading(frame.Texts.TryOne),
            .. Example(frame, TakenAs.Customer, start.CustomerExample),
            .. Example(frame, TakenAs.Draft, start.DraftExample),
            .. Example(frame, TakenAs.Question, start.QuestionExample),
        ];
    }

    private static IEnumerable<JsonObject?> Example(CardFrame frame, TakenAs taken, string example)
    {
        if (example.Length == 0)
        {
            yield break;
        }

        string text = frame.Shown(example);
        var button = Buttons.Say(frame.Texts.Example(taken), text);
        button["data"]!["as"] = TakenAsNames.Of(taken);
        yield return Elements.Paragraph(Run.Small(frame.Texts.InQuotes(Excerpt.Of(text, LongestExample))), "Medium");
        yield return Elements.Actions([button], "Small");
    }
}
