namespace ComplaintCoach.Knowledge.Masking.Words;

/// <summary>Words that say that somebody lives or waits at, or something goes to, the place that follows. Thread-safe.</summary>
internal static class HomeWords
{
    private static readonly WordIds s_words = new("""
        住在 住 家在 家是 老家 我家 俺家 地址 地址是 地址: 住址: 住址 送到 寄到 发到 送至 寄往 搬到 邮寄到 配送到 地址改成 地址改为 租在 家里在 回家到
        收货地址 收件地址 取件地址 上门 位于 停在 开到 送去 寄去 改送 改寄 改到 门店在 店在 公司在 单位在 位置 位置: 定位 人在 车在 在 到 放 放在 宅 楼主 业主 户 房号 房号: 门牌 现住 租住 送 寄 取件 改成 搬去 来我 我们小区 我们
        """);

    /// <summary>The number of the word that ends before the position; 0 when none does.</summary>
    public static int EndingAt(FoldedText text, int end) => s_words.EndingAt(text, end);
}
