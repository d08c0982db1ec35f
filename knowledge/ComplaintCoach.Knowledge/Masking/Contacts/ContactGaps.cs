namespace ComplaintCoach.Knowledge.Masking.Contacts;

/// <summary>What may stand between a word that announces an account and an account further on. Thread-safe.</summary>
internal static class ContactGaps
{
    /// <summary>The farthest that an account may stand behind its word.</summary>
    public const int Longest = 18;

    private const int LongestCorrection = 24;

    private static readonly string[] s_other =
        ["单", "订", "流水", "编号", "型号", "版", "支付", "付款", "转账", "红包", "记录", "小程序", "公众", "音乐", "会员", "费", "充", "密码", "验证", "尾号", "卡", "电话", "手机",
         "邮", "mail", "快递", "物流", "截图", "文件名", "网址", "链接", "http", "www", "飞车", "游戏", "车牌", "元", "¥", "身份", "发票", "序列", "工号", "代码", "房", "日期", "时间", "\n"];

    private static readonly string[] s_corrections = ["不对", "打错", "写错", "错了", "更正", "应该是", "应是", "改成", "换成", "重新", "重写", "正确", "新的", "才对"];
    private static readonly WordList s_joints = new("或者是 或者 或是 或 和 跟 、 / , ; 还有 还有个 以及 与 & | 备用 另一个 备用的 备用是 ,或者 ,或 ,和 ,还有 ,备用");

    /// <summary>Whether the stretch is short and names nothing else that a number could belong to.</summary>
    public static bool Passes(FoldedText text, int start, int end) => end - start is >= 0 and <= Longest && !Names(text, start, end, s_other);

    /// <summary>Whether what stands between two accounts joins them or puts the second in place of the first.</summary>
    public static bool Joins(FoldedText text, int start, int end)
    {
        if (end - start is < 1 or > LongestCorrection)
        {
            return false;
        }

        int at = text[start] == ' ' ? start + 1 : start;
        int behind = at + (s_joints.StartingAt(text, at)?.Length ?? 0);
        behind = text[behind] == ' ' ? behind + 1 : behind;
        return behind == end || (Names(text, start, end, s_corrections) && !Names(text, start, end, s_other));
    }

    private static bool Names(FoldedText text, int start, int end, string[] words)
    {
        var gap = text.Slice(start, end);
        foreach (string word in words)
        {
            if (gap.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
