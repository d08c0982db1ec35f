using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>
/// Places without a number after words that somebody lives, waits or gets something there: 放水木清华园东门岗亭,
/// 送文昌巷幼儿园传达室. Two words of a place must stand in the clause, or one and a room. Thread-safe.
/// </summary>
internal static class CuedPlaces
{
    private const int Longest = 30;
    private const int ShortestName = 2;
    private static readonly WordList s_cues = new("""
        送到 送至 寄到 寄至 寄往 发到 放到 放在 改送 改寄 改到 派送到 派送 配送到 送 寄 放 住在 住 我家在 家在 我在 停在 扔在 位置: 位置 地址: 地址 地址是 住址: 地点 地点: 接车地点 收货地址 寄回地址 单位: 楼栋: 搬到 迁到 拖去 拖到 货到 柜子在 他说在 就在 应是
        """);

    private static readonly WordList s_places = new("""
        大道 大街 公路 路 街 巷 胡同 条 花园 家园 小区 新村 新邨 社区 公寓 大厦 大楼 广场 中心 家属院 大院 庄园 山庄 宿舍 国际 园 苑 府 庭 湾 城 邨 阁 轩 居 里 村 屯 庄 嘎查 小学 中学 幼儿园
        菜市场 加油站 供销社 祠堂 教堂 仓库 码头 院子 平房 机场
        """);

    private static readonly WordList s_notPlaces = new("这里 那里 哪里 家里 屋里 车里 店里 手里 柜里 箱里 群里 路上 房间 政府 老家 医院里 村里 城里 小区里 群里 院里 附近 一条 几条 这条 那条 两条 短信 邮局 家居 邻居 公里 海里 千里 夜里 心里 地里 嘴里 袋里 盒里 冰箱里 厂里 里面 柜子里 网路 线路 电路");

    private const string Stops = "了给我你您他她它们把是吗吧呢啊请要等这有没也就都不坏修漏寄放送";

    public static void Find(FoldedText text, List<(int Start, int End)> parts)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (s_cues.StartingAt(text, i) is { } cue && Read(text, i + cue.Length) is { } part)
            {
                parts.Add(part);
                i = part.End - 1;
            }
        }
    }

    private static (int Start, int End)? Read(FoldedText text, int behind)
    {
        int start = text[behind] is ' ' or ':' ? behind + 1 : behind;
        int at = start;
        int places = 0;
        bool proved = false;
        int last = -1;
        while (at - start < Longest && (Characters.IsHan(text[at]) || Characters.IsAlnum(text[at]) || text[at] == '-') && !Stops.Contains(text[at]))
        {
            int next = PlaceEnd(text, start, at);
            int locator = next < 0 && places > 0 ? Locators.End(text, at) : -1;
            int room = next < 0 && locator < 0 && last == at ? RoomEnd(text, at) : -1;
            places += next > 0 ? 1 : 0;
            proved |= room > 0 || (locator > 0 && places > 1);
            last = Math.Max(last, Math.Max(next, Math.Max(locator, room)));
            at = Math.Max(at + 1, last);
        }

        bool named = places > 1 || (places == 1 && (proved || (last > 0 && LocatedAtEnd(text, last))));
        return named && (AddressTail.EndsClause(text, last) || proved) ? (Start(text, start, last), last) : null;
    }

    private static bool LocatedAtEnd(FoldedText text, int end) => Locators.EndsIn(text, end) && AddressTail.EndsClause(text, end);

    private static int PlaceEnd(FoldedText text, int start, int at)
    {
        if (at - start < ShortestName || s_places.StartingAt(text, at) is not { } word)
        {
            return -1;
        }

        int end = at + word.Length;
        return s_notPlaces.EndingAt(text, end) is null && s_notPlaces.StartingAt(text, at) is null ? end : -1;
    }

    private static int RoomEnd(FoldedText text, int at)
    {
        int end = HouseNumbers.End(text, at, out var kind);
        return end > 0 && (kind != HousePart.Bare || end - at >= 3) && !Units.Follow(text, end) ? end : -1;
    }

    /// <summary>Province, city and district stay.</summary>
    private static int Start(FoldedText text, int start, int end)
    {
        int street = start;
        for (int i = start + 1; i < Math.Min(start + 12, end - 4); i++)
        {
            bool division = text[i] is '省' or '县' || (text[i] == '市' && text[i + 1] is not ('场' or '民' or '政' or '中'))
                || (text[i] == '区' && text[i - 1] is not ('小' or '社' or '园' or '厂' or '校' or '库' or '运'));
            street = division ? i + 1 : street;
        }

        return street;
    }
}
