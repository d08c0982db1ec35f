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
        foreach (var (_, span) in Masker.Mask(text).Spans.Where(found => !TellNothing.Contains(found.Kind)).Take(Most))
        {
            turn.Mention(text.Substring(span.Start, span.Length));
        }
    }
}
