using System.Collections.Frozen;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>A form of address that follows a name.</summary>
/// <param name="Word">The word.</param>
/// <param name="NotBefore">What may not follow, because the word is then part of another one.</param>
/// <param name="PlainOnly">Whether only a surname that is nothing else may stand before it.</param>
/// <param name="Person">Whether it addresses a person as such; a trade may stand before a title of work (电焊师傅).</param>
internal sealed record Title(string Word, string NotBefore = "", bool PlainOnly = false, bool Person = false);

/// <summary>The forms of address. Immutable, thread-safe.</summary>
internal static class Titles
{
    private static readonly Title[] s_all =
    [
        new("总经理"), new("副经理"), new("董事长"), new("工程师", PlainOnly: true),
        new("先生", "成产", Person: true), new("女士", Person: true), new("小姐", "姐妹", Person: true), new("师傅", "们傅"), new("老师", "傅们"), new("太太", Person: true), new("阿姨", Person: true), new("经理"),
        new("店长", PlainOnly: true), new("主管", PlainOnly: true), new("主任", PlainOnly: true), new("老板", PlainOnly: true), new("总监", PlainOnly: true),
        new("副总", PlainOnly: true), new("大哥", PlainOnly: true), new("大姐", PlainOnly: true), new("叔叔", PlainOnly: true), new("大叔", PlainOnly: true),
        new("大爷", PlainOnly: true), new("奶奶", PlainOnly: true), new("爷爷", PlainOnly: true), new("律师", PlainOnly: true), new("医生", PlainOnly: true),
        new("警官", PlainOnly: true), new("教练", PlainOnly: true), new("教授", PlainOnly: true), new("护士", PlainOnly: true), new("队长", PlainOnly: true),
        new("同学", PlainOnly: true), new("总"),
        new("工", "作程厂人号地时资业单具期序会艺牌商本种服头伤行读装件队钱费匠友棚科兵龄薪体部事整夫笔段况料"),
    ];

    private static readonly WordList s_words = new([.. s_all.Select(title => title.Word)]);
    private static readonly FrozenDictionary<string, Title> s_byWord = s_all.ToFrozenDictionary(title => title.Word);

    /// <summary>The title at the position, whatever follows it; null when none stands there.</summary>
    public static Title? At(FoldedText text, int index) => s_words.StartingAt(text, index) is { } word ? s_byWord[word] : null;

    /// <summary>Whether a title that is more than one character stands at the position.</summary>
    public static bool StandsAt(FoldedText text, int index) => At(text, index) is { Word.Length: > 1 };
}
