using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Tests.Text;

public sealed class TradeWordsTests
{
    private static readonly TradeWords s_trades = new(TestCoach.Shipped.Pack.Lexicon);

    [Theory]
    [InlineData("您的车我正在看", "workshop")]
    [InlineData("停车费和电梯我去核实", "property")]
    [InlineData("末班车和火车票", "travel")]
    [InlineData("打车来的,门口下车", "")]
    [InlineData("早餐和房卡", "hotel")]
    [InlineData("團友的行程", "travel")]
    [InlineData("骑手还没到,餐凉了", "takeaway")]
    [InlineData("我跟您打包票", "")]
    [InlineData("重启一下光猫,看看流量", "telecom")]
    public void The_longest_word_tells_the_trade(string text, string trades) =>
        s_trades.In(text).ShouldBe(trades.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("您的刹车片、机油和轮胎都换了", "workshop")]
    [InlineData("您的房间我看过了", "hotel")]
    [InlineData("早餐和房型", "hotel")]
    [InlineData("早餐", null)]
    [InlineData("房间,电脑", null)]
    [InlineData("您好", null)]
    public void A_trade_is_clear_by_two_words_or_an_unmistakable_one(string text, string? trade) => s_trades.Clear(text).ShouldBe(trade);
}
