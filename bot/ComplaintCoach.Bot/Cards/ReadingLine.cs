using System.Text.Json.Nodes;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Bot.Cards;

/// <summary>How the text was taken, with the other readings one click away.</summary>
internal static class ReadingLine
{
    public static JsonObject? Of(CardFrame frame, Intake intake, int message) => Elements.Separated(Elements.Container(
    [
        Elements.Paragraph(Run.Small(frame.Texts.TakenAs(intake))),
        Elements.Actions(Enum.GetValues<TakenAs>().Where(a => a != intake.As).Select(a => Buttons.As(frame.Texts, a, message)), "Small"),
    ]));
}
