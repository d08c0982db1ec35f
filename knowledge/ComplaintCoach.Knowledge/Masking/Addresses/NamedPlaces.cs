using System.Collections.Frozen;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>The words that the names of places end in. Immutable, thread-safe.</summary>
internal static class NamedPlaces
{
    /// <summary>What must stand behind, how many characters must stand before, the words.</summary>
    private static readonly (Proof Proof, int ShortestName, string Words)[] s_groups =
    [
        (Proof.Number, 1, "大街 大道 公路 环路 胡同 步行街 里弄"),
        (Proof.Number, 2, "路 街 道 巷 弄"),
        (Proof.MoreThanDay, 1, "花园 花苑 家园 新村 公馆 华庭 豪庭 名都 名苑 山庄 家属院 半岛 软件园 创业园"),
        (Proof.MoreThanDay, 2, "小区 社区 公寓 别墅 宿舍 大院 大厦 大楼 广场 国际 写字楼 商务楼 工业区 工业园 产业园 科技园 物流园 海岸 坊 苑"),
        (Proof.Building, 1, "邸 郡 庭 阁 轩 墅 寓"),
        (Proof.Building, 2, "里 府 城 园 湾 居 院 楼 天地 中心 镇 乡 组"),
        (Proof.Village, 1, "村 屯 农场 林场 牧场 庄 寨 坝 坪 沟 坳 塘 嘴 垸 堡 营 岭"),
    ];

    /// <summary>Characters with which the word makes an ordinary one: 电路, 知道.</summary>
    private static readonly Dictionary<string, string> s_ordinary = new()
    {
        ["路"] = "电线公马走修水气油管铁短回思套让迷带探跑赶问堵绕网",
        ["街"] = "逛上沿",
        ["道"] = "知味频通车报赛跑轨管渠街力难不人隧国省航河厚茶柔厕",
        ["弄"] = "摆嬉糊戏捉",
        ["里"] = "这那哪家心手公英夜店车屋群包箱盒厂村城院楼卡库票桶瓶袋柜口房区平海",
        ["宿舍"] = "工",
        ["府"] = "政",
        ["庭"] = "法家",
        ["院"] = "医学法剧影",
        ["楼"] = "大层",
        ["村"] = "农乡",
        ["庄"] = "家",
        ["坪"] = "草",
        ["沟"] = "水",
        ["营"] = "经运私自国夏",
    };

    private static readonly FrozenDictionary<string, PlaceSuffix> s_suffixes = s_groups
        .SelectMany(g => g.Words.Split(' ').Select(word => new PlaceSuffix(word, g.Proof, g.ShortestName, s_ordinary.GetValueOrDefault(word, ""))))
        .ToFrozenDictionary(suffix => suffix.Word);

    private static readonly WordList s_words = new(s_suffixes.Keys);

    /// <summary>The longest suffix at the position; null when none stands there.</summary>
    public static PlaceSuffix? At(FoldedText text, int index) => s_words.StartingAt(text, index) is { } word ? s_suffixes[word] : null;
}
