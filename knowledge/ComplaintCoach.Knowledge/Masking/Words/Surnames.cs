using System.Buffers;
using System.Collections.Frozen;

namespace ComplaintCoach.Knowledge.Masking.Words;

/// <summary>Chinese surnames, Simplified as folded. Immutable, thread-safe.</summary>
internal static class Surnames
{
    /// <summary>Surnames that are rarely anything else.</summary>
    private const string PlainOnes = """
        王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧肖曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟锺汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史
        顾侯邵孟龙段雷钱汤尹黎武乔贺赖龚庞樊兰殷陶洪翟颜倪严牛芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐梅莫庄辛祝左涂谷祁舒耿牟卜詹苗凌费纪靳盛童欧甄曲裴席屈鲍覃霍翁隋
        甘景柏宁柯阮桂闵柴冉辜饶刁瞿戚丘池滕晋邬臧畅宫苟褚廉娄奚穆燕郎邸冀姬屠郜晏栾郁蒙喻窦敖糜鄢卓仇艾蓝巩仲虞卞封竺冼楚佟栗匡宗巫鞠桑荆谌岑胥蔺昌雍储仝佘朴佴
        邝缑亢况旷笪睢汝茆闪雒卿郇萨裔戢綦郯郏殳弋璩酆湛禹狄贝昝贲杭诸钮嵇荣惠汲邴隗郗伊戎韶邰鄂莘贡逄郦璩濮茹宦庾暨衡蔚晁訾蒯桓仉粟亓郄芮羿靳缪梅麻蒲茅荀裘阚扈麦揭逯阙骆占凤鹿展初蓟谯宓
        """;

    /// <summary>Surnames that are common characters too and ask for a closer look.</summary>
    private const string DoubtfulOnes = """
        于何马高任方万易常文施安温白金华程时车房古米查单包成游卫关管项计路向解强全连盖党谈商迟宇冷花应台银扬明沙伏习保云幸招原官衣练乐阳年区诺
        薄司边苑符稽井危滑牧怀索容戈寇禄越夔隆厍冒尧操矫闭翦束植宣师简楼付代帅皮班厉宿元巴乌平富松秋利居权红丰农寿劳干印扶慕沃山祖闻敬苍双巢满广尚浦吉海
        """;

    /// <summary>Characters that are surnames on paper and function words in practice: taken only where a surname is asked for.</summary>
    private const string RareOnes = "位和都那有从来支生候别能是经同真后由者开种千百里东南西北念黑门木弓几子尔巨相";


    private static readonly SearchValues<char> s_plain = CharacterSets.Of(PlainOnes);
    private static readonly SearchValues<char> s_doubtful = CharacterSets.Of(DoubtfulOnes);
    private static readonly SearchValues<char> s_rare = CharacterSets.Of(RareOnes);

    private static readonly FrozenSet<string> s_compound = """
        欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇 巫马 颛孙 漆雕
        乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 呼延 东郭 羊舌 微生 梁丘 左丘 西门 南荣 完颜 耶律 纳兰 叶赫 百里 范姜 张简 东野 北宫 西陵 淳于 公西 公良 司城 达奚 哥舒 贺兰 山本 田中 佐藤 铃木 高桥 渡边 伊藤 中村 小林 加藤 吉田 山田 松本 井上 木村 斋藤 山口
        丹增 扎西 卓玛 次仁 多吉 旺堆 格桑 央金 洛桑 巴桑 尼玛 达瓦 边巴 顿珠
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_compoundSpans = s_compound.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsPlain(char c) => s_plain.Contains(c);

    /// <summary>Plain or doubtful.</summary>
    public static bool IsSingle(char c) => s_plain.Contains(c) || s_doubtful.Contains(c);

    /// <summary>Any character that is a surname at all.</summary>
    public static bool IsAny(char c) => IsSingle(c) || s_rare.Contains(c);

    /// <summary>Whether a surname of two characters stands at the position.</summary>
    public static bool IsCompound(FoldedText text, int index) => index >= 0 && index + 2 <= text.Length && s_compoundSpans.Contains(text.Slice(index, index + 2))
        && !OrdinaryWords.Ends(text[index - 1], text[index]);
}
