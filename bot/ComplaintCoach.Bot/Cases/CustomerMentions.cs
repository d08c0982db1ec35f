using System.Collections.Frozen;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Bot.Cases;

/// <summary>Notes by which numbers and addresses a customer may later ask to be forgotten.</summary>
internal static class CustomerMentions
{
    private const int Most = 20;
    private static readonly FrozenSet<MaskKind> TellNothing = FrozenSet.Create(MaskKind.Name, MaskKind.Address);

    /// <summary>Notes those in the text; the store keeps keyed hashes of them only.</summary>
    public static void Note(Turn turn, string text)
    {
        foreach (string thing in In(text))
        {
            turn.Mention(thing);
        }
    }

    /// <summary>Those in the text, in order; at most twenty.</summary>
    public static IEnumerable<string> In(string text) =>
        Masker.Mask(text).Spans.Where(found => !TellNothing.Contains(found.Kind)).Take(Most).Select(found => found.Span.In(text));
}
