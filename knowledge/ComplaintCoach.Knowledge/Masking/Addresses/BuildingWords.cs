namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>What the names of buildings and of yards inside an estate end in. Immutable, thread-safe.</summary>
internal static class BuildingWords
{
    private static readonly WordList s_words = new("""
        大厦 大楼 广场 公寓 中心 花园 家园 家属院 小区 新村 新邨 宿舍 商场 商城 市场 菜市场 装饰城 建材城 汽配城 幼儿园 小学 中学 大学 医院 卫生院 供销社 祠堂 仓库 厂房 厂区 码头 民宿 客栈
        百脑汇 写字楼 写字间 办公楼 单身楼 平房 车库 地库 庭院 院子 红砖房 铁皮屋 门洞 阁 轩 苑 斋 邨 塔 居 翼 裙楼 座
        """);

    /// <summary>Words of which these are the ends and that name no building.</summary>
    private static readonly WordList s_ordinary = new("客服中心 服务中心 维修中心 售后中心 呼叫中心 邻居 定居 分居 同居 讲座 插座 底座 支座 让座 订座 插座 车座");

    /// <summary>Behind the word that begins here; -1 when none does.</summary>
    public static int EndAt(FoldedText text, int at)
    {
        if (s_words.StartingAt(text, at) is not { } word)
        {
            return -1;
        }

        int end = at + word.Length;
        return s_ordinary.EndingAt(text, end) is null ? end : -1;
    }
}
