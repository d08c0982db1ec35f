using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Phrases;

/// <summary>What counts as a fact of a draft, and when two drafts hold the same.</summary>
public sealed class FactsTests
{
    private static readonly Facts s_facts = new(TestCoach.Shipped.Pack.Lexicon);

    [Theory]
    [InlineData("订单88213今天下午三点前发出", "88213 今天 下午三点")]
    [InlineData("訂單88213今天下午三點前發出", "88213 今天 下午三点")]
    [InlineData("王先生您好,您的车粤B12345明天10:30可以来取,费用是680元", "王先生 粤B12345 明天 10:30 680元")]
    [InlineData("京A·88888这台车", "京A·88888")]
    [InlineData("¥1,280.50已退,另退二十块", "¥1,280.50 二十块")]
    [InlineData("充电宝29块9,套餐一百二一晚", "29块9 一百二一晚")]
    [InlineData("11月28日星期六上门,2026年12月1日前答复", "11月28日 星期六 2026年12月1日")]
    [InlineData("请打13812345678或者021-55556666,也可写信到 help@example.com", "13812345678 021-55556666 help@example.com")]
    [InlineData("请看 https://example.com/a?b=1 这一页", "https://example.com/a?b=1")]
    [InlineData("iPhone 15 Pro和ThinkPad的Wi-Fi", "iPhone 15 Pro ThinkPad Wi-Fi")]
    [InlineData("李师傅和小王、陈小姐、张经理一起来", "李师傅 小王 陈小姐 张经理")]
    [InlineData("报错代码0x7B,序列号SN-2024-0091", "0x7B SN-2024-0091")]
    [InlineData("１５０３房的押金退一半,电池还有72%", "1503房 72%")]
    [InlineData("等了三天半,来过四趟,第七条写着", "三天半 四趟 第七条")]
    [InlineData("上门要十五分钟,中午十二点半到", "十五分钟 中午十二点半")]
    [InlineData("晚上一点到,按协议第五款", "晚上一点 第五款")]
    [InlineData("三百二十五块钱,两万元,八折", "三百二十五块钱 两万元 八折")]
    public void Facts_are_found(string text, string found) =>
        s_facts.In(text).Select(f => f.Value).ShouldBe(found.Split(' '), ignoreOrder: false);

    [Theory]
    [InlineData("一分钱一分货")]
    [InlineData("我百分之百保证")]
    [InlineData("十分抱歉,千万别急,万一不行")]
    [InlineData("三岁小孩都会")]
    [InlineData("我看一下,有一点慢,一件一件来,再说一遍,一起看")]
    [InlineData("〔几点前〕给您回话,我叫〔姓名〕,电话〔13812345678〕")]
    [InlineData("真的bao歉了,tou su去啊")]
    [InlineData("几十块钱,好几天,几百户")]
    [InlineData("小孩,小区,老板,小问题")]
    [InlineData("第一步先看")]
    [InlineData("高峰期晚一点正常,半夜也有人")]
    public void Figures_of_speech_articles_and_gaps_are_none(string text) => s_facts.In(text).ShouldBeEmpty();

    [Theory]
    [InlineData("退款680元", "退款已经登记", false)]
    [InlineData("退款680元", "退款68元", false)]
    [InlineData("退款680元", "退款680块", false)]
    [InlineData("退款已经登记", "退款680元已经登记", false)]
    [InlineData("明天10:30到", "明天到,10:30", true)]
    [InlineData("两单都是88213", "88213,两单", true)]
    [InlineData("88213和88213", "88213", false)]
    [InlineData("下午三點到", "下午三点到", true)]
    [InlineData("费用１２０元", "费用120元", true)]
    public void Facts_are_compared_as_often_as_they_stand(string one, string other, bool same) => s_facts.Same(one, other).ShouldBe(same);
}
