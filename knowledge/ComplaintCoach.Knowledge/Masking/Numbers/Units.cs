namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Tells from what stands beside a number that it counts something. Thread-safe.</summary>
internal static class Units
{
    private static readonly WordList s_units = new("元 圆 块 万 亿 公里 千米 千克 公斤 米 吨 升 度 年 月 日 小时 分钟 % ‰ ℃ km kg mb gb 积分 毫 厘 角 rmb");

    /// <summary>Words that begin with a unit and are none.</summary>
    private static readonly WordList s_words = new("万一 万分 万万 年前 年后 年底 月底 月初 日常 日后 米老 升级 度过 元旦");

    /// <summary>Whether a unit follows, with at most one blank between.</summary>
    public static bool Follow(FoldedText text, int position)
    {
        int at = text[position] == ' ' ? position + 1 : position;
        return s_units.StartingAt(text, at) is not null && s_words.StartingAt(text, at) is null;
    }

    /// <summary>Whether the number is a sum by its sign before it, its decimals or its unit.</summary>
    public static bool IsAmount(FoldedText text, int start, int end)
    {
        char before = text[start - 1] == ' ' ? text[start - 2] : text[start - 1];
        bool decimals = text[end] == '.' && Characters.IsDigit(text[end + 1]) && !(Characters.IsDigit(text[end + 2]) && Characters.IsDigit(text[end + 3]));
        return before is '¥' or '$' or '€' or '£' or '第' || decimals || Follow(text, end);
    }
}
