using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Words;

/// <summary>Words that say where beside or inside a place: 北门, 楼上, 斜对面, 往东50米. Thread-safe.</summary>
internal static class Locators
{
    private const int LongestWay = 8;

    private static readonly WordList s_words = new("""
        东门 西门 南门 北门 正门 后门 前门 侧门 大门 东侧 西侧 南侧 北侧 东头 西头 南头 北头 东边 西边 南边 北边 东面 西面 南面 北面 路东 路西 路南 路北 东翼 西翼 南翼 北翼 南塔 北塔 东塔 西塔
        东北角 西北角 东南角 西南角 东座 西座 后座 前座 楼上 楼下 隔壁 旁边 旁 对面 斜对面 正对面 后面 前面 后身 后院 前院 里头 里面 弄堂里 底下 地下 尽头 拐角 拐角处 转角 路口 路尾 巷口 弄口 村口 庙口 桥头 门洞
        传达室 门卫 门卫室 门房 保安室 保安亭 岗亭 前台 护士站 值班室 收发室 快递柜 丰巢柜 临街 顶层 顶楼 左手 右手 左手边 右手边 左边 右边 东户 西户 中户 停车场 停车场入口 地下车库 车库 入口 出口 下车库
        """);

    /// <summary>What makes a locator count no more: 对面的便利店 is another place.</summary>
    private static readonly WordList s_breaks = new("的 那 这 有 在 住 邻居 漏 说 吵 跑 装 施工 太 总");

    /// <summary>Behind the locator that begins here; -1 when none does.</summary>
    public static int End(FoldedText text, int at)
    {
        if (text[at] is '往' or '向' && WayEnd(text, at + 1) is > 0 and var way)
        {
            return way;
        }

        if (s_words.StartingAt(text, at) is { } word)
        {
            int end = at + word.Length;
            return s_breaks.StartingAt(text, end) is null ? end : -1;
        }

        return text[at] == '口' && text[at - 1] is '巷' or '弄' or '路' or '街' ? at + 1 : -1;
    }

    /// <summary>往东50米, 向西一百米: a direction and a distance.</summary>
    private static int WayEnd(FoldedText text, int start)
    {
        if (text[start] is not ('东' or '西' or '南' or '北' or '前' or '里' or '左' or '右'))
        {
            return -1;
        }

        int at = start + 1;
        while (at - start < LongestWay && (Characters.DigitOf(text[at]) >= 0 || text[at] is '走' or '约' or '大' or '十' or '百' or '两' or '几' or '来' or ' '))
        {
            at++;
        }

        return text[at] == '米' ? at + 1 : -1;
    }
}
