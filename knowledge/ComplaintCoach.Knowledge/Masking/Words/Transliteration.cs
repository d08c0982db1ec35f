using System.Buffers;

namespace ComplaintCoach.Knowledge.Masking.Words;

/// <summary>Characters by which names from other languages are written. Thread-safe.</summary>
internal static class Transliteration
{
    private static readonly SearchValues<char> s_characters = CharacterSets.Of(
        "提里阿古丽娜尔买提艾力热依木江别克努吐逊孜合玛卡巴特斯布尼马德罗莱纳格雷奥托伊凡娃米哈伊尔迪拉达安东尼奇维索菲亚萨沙汗西帕夏苏莱曼库图鲁克穆罕默玉素甫麦海日古赛亚森乌其木其呼和扎央金次仁多吉旺卓玛顿珠洛桑格桑贡波措尖琴高云仁娅依班江塔丽朗");

    public static bool Uses(char c) => s_characters.Contains(c);
}
