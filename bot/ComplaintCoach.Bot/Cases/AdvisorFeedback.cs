using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Masking;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Bot.Cases;

/// <summary>Keeps what an advisor says about the coach's judgement, with the words it is about, masked.</summary>
internal static class AdvisorFeedback
{
    /// <summary>The customer is of this type.</summary>
    public static void TypeIs(Turn turn, SaidMessage about, string? claimed, string type) => Note(turn, "type_is", about, claimed, type);

    /// <summary>The customer is not of this type.</summary>
    public static void TypeIsNot(Turn turn, SaidMessage about, string type) => Note(turn, "type_is_not", about, type, null);

    /// <summary>The text was something else than it was taken for.</summary>
    public static void WasTakenAs(Turn turn, SaidMessage about, TakenAs rightly) =>
        Note(turn, "taken_as", about, TakenAsNames.Of(about.TakenAs), TakenAsNames.Of(rightly));

    private static void Note(Turn turn, string kind, SaidMessage about, string? was, string? shouldBe) =>
        turn.Note(new(kind, Masker.Mask(about.Text).Text, was, shouldBe));
}
