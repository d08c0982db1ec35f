using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>Where the name of a road, estate or village begins. Thread-safe.</summary>
internal static class PlaceWords
{
    private const int LongestName = 12;

    /// <summary>Characters that no such name holds.</summary>
    private const string Stops = "再又着吗吧呢啊打帮找拿很为因已等在到住是的了给我你您他她它们把送寄说叫往去址离这那哪有没就都从也放过让被请和跟与上下及或里";

    private const string NoCity = "城都超夜";
    private const string BehindNoCity = "场民政府中";
    private const string NoDistrict = "小社园厂校片宅活";
    private const string Directions = "东西南北中";

    private static readonly WordList s_stopWords = new("""
        反映 投诉 漏水 停电 停水 报修 维修 检修 联系 通知 麻烦 前往 居住 住户 租户 物业 电梯 水管 邻居 就在 还在 只有 因为 由于 关于 其中 等等 楼上 两家 三家 每天 晚上 早上 中午 下午 上午
        位于 老家 我家 现住 家住 租住 安装 上门 配送 派送 收货 收件 公司 单位 快递 师傅 客户 昨天 今天 明天 经过 路过 停在 改成 换成 搬回 新址 旧址 房子 门店 装机 附近 现在 目前 地点 开车 户籍 籍贯 发货 工地 打车 店铺 业主 家人 家属 中国 填的
        写成 走到 开到 搬到 是否 楼下 隔壁 对面 定位 导航 离开 回到 来自 仅限 自提 于是 整个 全部 一个 这个 那个 同一 老旧 高档
        """);

    private static readonly WordList s_cities = new("""
        北京 上海 天津 重庆 广州 深圳 杭州 南京 苏州 成都 武汉 西安 长沙 郑州 青岛 济南 大连 沈阳 哈尔滨 长春 石家庄 太原 合肥 南昌 福州 厦门 泉州 宁波 温州 无锡 常州 南通 徐州 扬州 镇江 嘉兴 绍兴 金华 台州 湖州 佛山 东莞 珠海 中山 惠州 南宁
        桂林 海口 三亚 贵阳 昆明 兰州 西宁 银川 乌鲁木齐 呼和浩特 拉萨 洛阳 烟台 潍坊 临沂 浙江 江苏 广东 广西 福建 山东 山西 河南 河北 湖南 湖北 安徽 江西 四川 云南 贵州 陕西 甘肃 青海 辽宁 吉林 黑龙江 海南 内蒙古 宁夏 新疆 西藏 香港 澳门 台湾
        九龙 新界 台北 高雄 台中
        """);

    /// <summary>The beginning of the name whose suffix begins at the position; province, city and district are left out.</summary>
    public static int NameStart(FoldedText text, int suffix)
    {
        int start = suffix;
        while (suffix - start < LongestName && IsNamePart(text, start - 1) && !StopWordEnds(text, start) && !DivisionEnds(text, start, suffix))
        {
            start--;
        }

        return SkipCities(text, start, suffix);
    }

    private static bool IsNamePart(FoldedText text, int index)
    {
        char c = text[index];
        if (c is '和')
        {
            return text[index + 1] is '平' or '谐' or '顺' or '美' or '兴' or '泰';
        }

        if (c is '里' or '上' or '下')
        {
            return index > 0 && Characters.IsHan(text[index - 1]) && !"这那哪家店车公屋村城路早晚以之".Contains(text[index - 1]);
        }

        return Characters.IsHan(c) && !Stops.Contains(c);
    }

    private static bool StopWordEnds(FoldedText text, int end) => s_stopWords.EndingAt(text, end) is not null;

    /// <summary>省, 市, 县, 区: what stands before them may stay.</summary>
    private static bool DivisionEnds(FoldedText text, int end, int suffix) => text[end - 1] switch
    {
        '省' or '县' => true,
        '市' => !NoCity.Contains(text[end - 2]) && !BehindNoCity.Contains(text[end]),
        '区' => end < suffix && IsDistrict(text, end),
        _ => false,
    };

    /// <summary>A district, not a part of an estate: 小区, 三区, 北区 are none, 渝北区 behind a city is one.</summary>
    private static bool IsDistrict(FoldedText text, int end)
    {
        char before = text[end - 2];
        return Directions.Contains(before) ? text[end - 4] == '市'
            : !NoDistrict.Contains(before) && !Characters.IsAlnum(before) && Characters.DigitOf(before) < 0;
    }

    /// <summary>南京西路 is a road, not a place in Nanjing.</summary>
    private static bool NamesRoad(FoldedText text, int at)
    {
        int word = "东西南北中大".Contains(text[at]) ? at + 1 : at;
        return text[word] is '路' or '街' or '道' || (text[word] == '大' && text[word + 1] is '街' or '道');
    }

    private static int SkipCities(FoldedText text, int start, int suffix)
    {
        for (int rounds = 0; rounds < 3; rounds++)
        {
            string? city = s_cities.StartingAt(text, start);
            if (city is null || start + city.Length + 2 > suffix || NamesRoad(text, start + city.Length))
            {
                return start;
            }

            start += city.Length;
        }

        return start;
    }
}
