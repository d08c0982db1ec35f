using System.Diagnostics;
using System.Globalization;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Phrases;

/// <summary>What very long and hostile drafts cost with every ground on, and that they do no harm to the next.</summary>
public sealed class DraftCostTests
{
    private static readonly DraftChecker s_checker = new(TestCoach.Shipped.Pack.Rules, RulesModel.Language);

    /// <summary>Four times the text may take eight times as long; comparing all pairs would take sixteen times. Others may hold the processor: the fastest of some attempts counts.</summary>
    [Theory]
    [InlineData("不知道")]
    [InlineData("我不知道,不清楚您说的是哪一台,")]
    [InlineData("不,知,道,")]
    [InlineData("不知道 * ")]
    [InlineData("好不好不")]
    [InlineData("他说“不知道”,")]
    [InlineData("吧吗呢了")]
    [InlineData("1一2")]
    [InlineData("。")]
    [InlineData("\u200b")]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("bu zhi dao ")]
    [InlineData("不zhi道,")]
    [InlineData("nanananananananananananananananx ")]
    [InlineData("xiananganguangxiananganguangxiav ")]
    [InlineData("ㄅ知道")]
    [InlineData("这8是我们的事,")]
    [InlineData("坏折拆环簿薄丕么乐亢仔份伽佛")]
    [InlineData("齾龘靐麤飝爩鱻灪")]
    [InlineData("我,")]
    [InlineData("公司规定就是这样,不能退。您说的店员我们见得多了,您去投诉好了!")]
    public void The_cost_grows_with_the_length(string unit)
    {
        // Eight times the length costs eight times as much, or 64 times if the cost is quadratic; the machine may be busy.
        const int shorter = 50_000;
        const int attempts = 12;
        string small = Repeat(unit, shorter);
        string large = Repeat(unit, 8 * shorter);
        var (forSmall, forLarge) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (int i = 0; i < attempts && !Linear(forSmall, forLarge); i++)
        {
            forSmall = Shorter(forSmall, Time(small));
            forLarge = Shorter(forLarge, Time(large));
        }

        Linear(forSmall, forLarge).ShouldBeTrue(
            string.Create(CultureInfo.InvariantCulture, $"'{unit}': {forSmall.TotalMilliseconds:F1} ms for {shorter} characters, {forLarge.TotalMilliseconds:F1} ms for eight times as many"));

        static bool Linear(TimeSpan small, TimeSpan large) => large < TimeSpan.MaxValue && large.TotalMilliseconds < (small.TotalMilliseconds * 24) + 60;

        static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
    }

    [Fact]
    public void Whatever_is_typed_is_checked_and_the_next_draft_is_judged_as_before()
    {
        const string draft = "您好,这种问题连小孩子都会,您再看看说明书。";
        var random = new Random(6);
        string[] before = [.. s_checker.BrokenRules(draft)];
        before.ShouldNotBeEmpty();
        for (int i = 0; i < 400; i++)
        {
            string hostile = new([.. Enumerable.Range(0, random.Next(1, i % 100 == 0 ? 30_000 : 300)).Select(_ => Unit(random))]);
            foreach (var finding in s_checker.Check(hostile).Findings)
            {
                finding.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
                finding.Span.Length.ShouldBeGreaterThan(0);
                finding.Span.End.ShouldBeLessThanOrEqualTo(hostile.Length);
                finding.Span.In(hostile).ShouldBe(finding.Text);
            }

            s_checker.BrokenRules(draft).ShouldBe(before);
        }
    }

    private static char Unit(Random random) => random.Next(4) switch
    {
        0 => (char)random.Next(char.MaxValue + 1),
        1 => ",。!?\"“ *.\n\u200b\ud83d\ude00"[random.Next(13)],
        _ => "我不知道清楚您这是公司规定就样找别人去投诉吧的小孩子都会没办法三点bzhidaogui8坏折"[random.Next(46)],
    };

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static TimeSpan Time(string text)
    {
        long start = Stopwatch.GetTimestamp();
        s_checker.BrokenRules(text);
        return Stopwatch.GetElapsedTime(start);
    }
}
