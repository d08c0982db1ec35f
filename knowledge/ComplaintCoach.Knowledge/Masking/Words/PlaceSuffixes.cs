namespace ComplaintCoach.Knowledge.Masking.Words;

/// <summary>The words that the names of places, buildings and yards end in. Thread-safe.</summary>
internal static class PlaceSuffixes
{
    private static readonly WordIds s_words = new("""
        大街 大道 公路 环路 胡同 步行街 里弄 路 街 道 巷 弄 花园 花苑 家园 新村 公馆 华庭 豪庭 名都 名苑 山庄 家属院 半岛 软件园 创业园 小区 社区 公寓 别墅 宿舍 大院 大厦 大楼 广场 国际 写字楼 商务楼
        工业区 工业园 产业园 科技园 物流园 海岸 坊 苑 邸 郡 庭 阁 轩 墅 寓 里 府 城 园 湾 居 院 楼 天地 中心 镇 乡 组 村 屯 农场 林场 牧场 庄 寨 坝 坪 沟 坳 塘 嘴 垸 堡 营 岭
        商场 商城 市场 菜市场 装饰城 建材城 汽配城 幼儿园 小学 中学 大学 医院 卫生院 供销社 祠堂 仓库 厂房 厂区 码头 民宿 客栈 写字间 办公楼 单身楼 平房 车库 地库 庭院 院子 门洞 斋 邨 塔 翼 裙楼 座 地铁站 火车站
        高铁站 车站 服务区 收费站 加油站 停车场 嘎查 苏木 团场 连队 街道 支路 横街 大队 生产队 社 队 期 区 店 站 桥 港 厂 馆 门 号院 号楼 生活区 家属区 家属楼 住宅区 校区 病区 住院部 门诊楼 教学楼 实验楼 门面 档口
        """);

    /// <summary>The number of the word at the position; 0 when none stands there.</summary>
    public static int At(FoldedText text, int index) => s_words.StartingAt(text, index);
}
