using System.Collections.Frozen;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Bot.Cases;

/// <summary>Notes by which numbers and addresses a customer may later ask to be forgotten. Thread-safe.</summary>
internal sealed class CustomerMentions(Masker masker)
{
    private const int Most = 20;
    private static readonly FrozenSet<string> Telling = FrozenSet.Create("mobile", "landline", "idcard", "bankcard", "plate", "vin", "email", "wechat", "qq");

    /// <summary>Notes those in the text; the store keeps keyed hashes of them only.</summary>
    public void Note(Turn turn, string text)
    {
        foreach (var span in masker.Mask(text).Spans.Where(span => Telling.Contains(span.Kind)).Take(Most))
        {
            turn.Mention(text.Substring(span.Start, span.Length));
        }
    }
}
