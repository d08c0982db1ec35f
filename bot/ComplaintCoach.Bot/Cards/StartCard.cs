using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Cards;

/// <summary>For a message without words: situations and types as buttons, so that one click gives something to go by.</summary>
internal static class StartCard
{
    public static JsonObject Of(CardFrame frame) => CardJson.Card(
        frame.Texts.StartHere,
        [
            Elements.Paragraph(Run.Strong(frame.Texts.StartHere)),
            StepBlock.Heading(frame.Texts.Situations),
            Elements.Actions(frame.Pack.Start.Situations.Select(s => Buttons.Situation(frame.Shown(s.Title), frame.Shown(s.Query))), "Small"),
            StepBlock.Heading(frame.Texts.Types),
            TypeBlock.Choices(frame, ImmutableHashSet<string>.Empty),
            Elements.Separated(Elements.Actions([Buttons.Check(frame.Texts), Buttons.Help(frame.Texts)])),
        ]);
}
