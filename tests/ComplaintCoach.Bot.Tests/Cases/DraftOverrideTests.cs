using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Tests.Handlers;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Bot.Tests.Cases;

/// <summary>The record of a draft that is sent against the advice.</summary>
public sealed class DraftOverrideTests(CoachBot bot)
{
    private const string Draft = "客户王建国（13812345678）是老朋友，我给您打折。";

    /// <summary>Only the whole draft tells that 建国 or 5678 is personal: a stretch that begins or ends inside is masked all the same.</summary>
    [Fact]
    public void Whatever_the_stretch_cuts_through_nothing_personal_is_left_in_it()
    {
        string[] pieces = ["建国", "王建", "1381", "3456", "5678"];
        for (int start = 0; start < Draft.Length; start++)
        {
            for (int end = start + 1; end <= Draft.Length; end++)
            {
                string masked = Of(Found("dare", Severity.Block, start, end))!.Rules[0].MaskedText;

                pieces.ShouldAllBe(piece => !masked.Contains(piece, StringComparison.Ordinal), $"{start}-{end}: {masked}");
            }
        }
    }

    [Fact]
    public void A_stretch_with_nothing_personal_is_kept_as_it_stands() =>
        Of(Found("dare", Severity.Block, Draft.Length - 6, Draft.Length - 1))!.Rules.ShouldHaveSingleItem().MaskedText.ShouldBe("我给您打折");

    [Fact]
    public void Each_rule_stands_once_the_gravest_first_and_hints_not_at_all()
    {
        var note = Of(Found("dare", Severity.Warn, 0, 2), Found("argue", Severity.Hint, 2, 4), Found("insult", Severity.Block, 19, 22), Found("dare", Severity.Warn, 18, 20))!;

        note.Rules.Select(r => (r.Rule, r.Severity, r.MaskedText)).ShouldBe([("insult", "block", Draft[19..22]), ("dare", "warn", "客户")]);
    }

    [Fact]
    public void Without_a_grave_finding_there_is_nothing_to_keep()
    {
        Of().ShouldBeNull();
        Of(Found("argue", Severity.Hint, 0, 2)).ShouldBeNull();
    }

    private static ComplaintCoach.Bot.Storage.OverrideNote? Of(params Finding[] findings) => DraftOverride.Of(new DraftReport(Draft, findings, null), null, " 因为 ");

    private Finding Found(string rule, Severity severity, int start, int end)
    {
        var span = TextSpan.FromBounds(start, end);
        return new(bot.Pack.Rules.Single(r => r.Id == rule) with { Severity = severity }, span, span.In(Draft), "", []);
    }
}
