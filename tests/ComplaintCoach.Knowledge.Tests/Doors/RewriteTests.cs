using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Doors;

public sealed class RewriteTests
{
    [Theory]
    [InlineData("您好,这种问题连小孩子都会。订单88213今天下午三点前发出。")]
    [InlineData("王先生您好,我不知道。您的车粤B12345明天10:30可以来取,费用是680元。")]
    public void A_rewrite_keeps_every_fact_and_passes(string draft)
    {
        var report = TestCoach.Shipped.Check(draft);
        report.Clean.ShouldBeFalse();
        string rewrite = report.Rewrite.ShouldNotBeNull();
        Rewriter.KeepsFacts(draft, rewrite).ShouldBeTrue();
        TestCoach.Shipped.Check(rewrite).Clean.ShouldBeTrue(rewrite);
    }

    [Theory]
    [InlineData("退款680元", "退款已经登记", false)]
    [InlineData("明天10:30到", "明天到,10:30", true)]
    [InlineData("两单都是88213", "88213", true)]
    [InlineData("88213和88213", "88213", false)]
    public void Facts_are_compared(string draft, string candidate, bool kept) => Rewriter.KeepsFacts(draft, candidate).ShouldBe(kept);
}
