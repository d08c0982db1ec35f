using System.Text;
using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Knowledge.Masking;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Bot.Cases;

/// <summary>Makes the record of a draft that is sent against the coach's advice, masked. Thread-safe.</summary>
internal static class DraftOverride
{
    private const int LongestStretch = 300;

    /// <summary>The record; null when nothing of severity block or warn speaks against the draft.</summary>
    public static OverrideNote? Of(DraftReport report, TeamRules? team, string reason)
    {
        var grave = report.Findings.Where(f => f.Rule.Severity >= Severity.Warn).DistinctBy(f => f.Rule.Id).OrderByDescending(f => f.Rule.Severity).ToList();
        if (grave.Count == 0)
        {
            return null;
        }

        var draft = Masker.Mask(report.Draft);
        var rules = grave.Select(f => new OverriddenRule(f.Rule.Id, f.Rule.Severity == Severity.Block ? "block" : "warn", Masked(draft, f.Span)));
        return new(team?.Name, Masker.Mask(reason.Trim()).Text, [.. rules]);
    }

    /// <summary>
    /// The stretch with a token for each personal stretch that reaches into it. The whole draft tells what is personal; the
    /// stretch is masked once more as it then stands alone.
    /// </summary>
    private static string Masked(MaskedText draft, TextSpan stretch)
    {
        var masked = new StringBuilder();
        int from = stretch.Start;
        foreach (var (kind, span) in draft.Spans.Where(s => s.Span.Overlaps(stretch)))
        {
            masked.Append(draft.Original, from, Math.Max(0, span.Start - from)).Append(MaskKinds.TokenOf(kind));
            from = span.End;
        }

        masked.Append(draft.Original, from, Math.Max(0, stretch.End - from));
        return Excerpt.Of(Masker.Mask(masked.ToString()).Text, LongestStretch);
    }
}
