using System.Text.RegularExpressions;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>How each kind of fact is written, in folded text. Stateless, thread-safe.</summary>
internal static partial class FactPatterns
{
    /// <summary>In the order of <see cref="FactKind"/>.</summary>
    public static IReadOnlyList<(FactKind Kind, Regex Pattern)> All { get; } =
    [
        (FactKind.Contact, Contact()),
        (FactKind.Plate, Plate()),
        (FactKind.Money, Money()),
        (FactKind.Day, Day()),
        (FactKind.Time, Time()),
        (FactKind.Length, Length()),
        (FactKind.Person, Person()),
        (FactKind.Place, Place()),
        (FactKind.Clause, Clause()),
        (FactKind.Count, Count()),
        (FactKind.Code, Code()),
        (FactKind.Figure, Figure()),
        (FactKind.Word, Word()),
    ];

    /// <summary>Not in the middle of a number or code.</summary>
    private const string Edge = @"(?<![A-Za-z0-9])(?<![A-Za-z0-9][.:\-/_#])";

    private const string Digits = Edge + @"\d{1,20}(?:[.,]\d{1,20})*";
    private const string NumeralSign = "零〇一二三四五六七八九十百千万两";
    private const string Numeral = "(?<![几数好" + NumeralSign + "])[" + NumeralSign + "]{1,12}";
    private const string Some = "(?:" + Digits + "[多来]?|" + Numeral + "[多来几]?|(?<![一大小夜])半)";

    /// <summary>A numeral, but neither the bare article 一 nor an ordinal.</summary>
    private const string Several = "(?<!第)(?:" + Digits + "[多来]?|(?!一[^" + NumeralSign + "])" + Numeral + "[多来几]?)";

    private const string Measure = "(?:个|件|台|辆|部|单|笔|次|趟|遍|回|位|人|名|口|户|间|套|层|楼|号楼|号|排|座|张|份|盒|瓶|杯|双|条|只|支|颗|粒|袋|包|箱|批|顿|道|串|折|成|倍|公里|千米|厘米|毫米|米|公斤|斤|克|毫升|升|度|寸|码|兆|星|级|项|页|款|期|站|岁|字|句|桶|档|点|种|样|步|家|所|封|卷|片|根|把|块|头|轮|代|桌|床|班)";

    private const string Hour = @"(?:(?<!\d)\d{1,2}|(?<!" + NumeralInHour + ")(?:十[一二]?|[二三四五六七八九两]))";
    private const string NumeralInHour = "[一二三四五六七八九十百千万几]";

    private const string DoubleSurname = "欧阳|上官|司马|诸葛|司徒";
    private const string Surname = "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文洪严柳倪]";

    /// <summary>Surnames that 小, 老 and 阿 make a name of, and no other word.</summary>
    private const string PlainSurname = "[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧肖曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴夏汪任姜范姚谭廖邹熊陆郝崔邱秦侯邵孟尹黎乔贺龚]";

    private const string NoName = "的是在有没来去和跟给让叫找请问等被把您你我他她们了";

    [GeneratedRegex(@"https?://[!-~]+|www\.[!-~]+|(?<![A-Za-z0-9._+\-])[A-Za-z0-9._+\-]{1,64}@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+|(?<!\d)(?:1[3-9]\d[ \-]?\d{4}[ \-]?\d{4}|0\d{2,3}[ \-]\d{7,8}|[48]00[ \-]\d{3,4}[ \-]\d{3,4})(?!\d)")]
    private static partial Regex Contact();

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁使领][A-Za-z][·. ]?[A-Za-z0-9]{4,5}[A-Za-z0-9挂学警港澳]")]
    private static partial Regex Plate();

    [GeneratedRegex("[¥￥$€£] ?" + @"\d+(?:[.,]\d+)*|(?!一[块毛角](?!钱))" + Some + @"(?:元|块钱|毛钱|美元|港币|欧元|[块毛角](?!儿|内|上|地|显)(?:\d+|[一二三四五六七八九半](?![一-鿿]?[个位条件台天]))?)")]
    private static partial Regex Money();

    [GeneratedRegex("(?:" + Some + "年)?" + Some + "月(?:" + Some + @"[日号]?)?|\d{4}年|\d{2,4}[/\-.]\d{1,2}[/\-.]\d{1,2}|[下上这本]?个?(?:周|礼拜|星期)[一二三四五六日天末]|大?[后前]天|[今明昨][天日晚早]|[上下](?:周|个?礼拜|个?星期|个?月)|[去明今]年|周末|礼拜天")]
    private static partial Regex Day();

    [GeneratedRegex("(?:凌晨|清早|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜)?(?:" + Edge + @"\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?|(?:" + Hour + @"|一)点(?:钟|整|半|[一三]刻|(?:\d{1,2}|零?[一二三四五六七八九十]+)分?)|(?:(?<=早上|晚上|[晨午里夜])一|" + Hour + @")点|\d{1,2}时(?:\d{1,2}分)?)")]
    private static partial Regex Time();

    [GeneratedRegex(Some + "(?:秒钟|秒|分钟|刻钟|个?多?小时|个?半小时|个?钟头|天|周|个?星期|个?礼拜|个?半?月|年|晚|夜)半?")]
    private static partial Regex Length();

    [GeneratedRegex("(?:" + DoubleSurname + "|" + Surname + ")(?:[一-鿿-[" + NoName + "]]{0,2}?(?:先生|女士|小姐|太太)|(?:师傅|老师|经理|主任|队长|店长|主管|律师|警官|医生|阿姨)|[总哥姐工](?![一-鿿]?[是在共之作程具资人]))|[小老阿]" + PlainSurname)]
    private static partial Regex Person();

    [GeneratedRegex("(?<!第)(?:" + Edge + @"[A-Za-z]?\d+|" + Numeral + ")(?:号?房|室|栋|幢|号楼|单元|号?工位|号桌)")]
    private static partial Regex Place();

    [GeneratedRegex("第" + Some + "[条款项章页]")]
    private static partial Regex Clause();

    [GeneratedRegex("第(?!一)" + Some + "[一-鿿]?|" + Several + "(?:[~至到-]" + Some + ")?" + Measure + "|(?<![几数好" + NumeralSign + "])(?:[零〇一二三四五六七八九]{3,}|[一二三四五六七八九两][一二三四五六七八九十]{0,3}[十百千万][零一二三四五六七八九十百千万]{0,8})")]
    private static partial Regex Count();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?!\d{1,2}(?![A-Za-z0-9.,:\-/_+#&'%]))(?=[A-Za-z.\-/_]{0,30}\d)[A-Za-z0-9]+(?:[.,:\-/_+#&'][A-Za-z0-9]+)*%?|百分之" + Numeral)]
    private static partial Regex Code();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Figure();

    /// <summary>A Latin word that is more than one syllable of Pinyin in small letters, which only hides a character.</summary>
    [GeneratedRegex(@"(?<![A-Za-z])(?!(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue|er)(?![A-Za-z\-.&]))[A-Za-z]+(?:[.\-/_+#&'][A-Za-z0-9]+)*")]
    private static partial Regex Word();
}
