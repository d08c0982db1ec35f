using System.Buffers;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>Words that say that somebody lives at, or something goes to, the place that follows. Thread-safe.</summary>
internal static class Residence
{
    private static readonly WordList s_words = new([
        "住在", "住", "家在", "家是", "老家", "我家", "俺家", "地址", "地址是", "地址:", "住址:", "住址", "送到", "寄到", "发到", "送至", "寄往", "搬到", "邮寄到", "配送到", "地址改成", "地址改为", "租在", "家里在", "地址 ", "回家到",
    ]);

    private const int Near = 28;
    private static readonly SearchValues<char> s_lastCharacters = SearchValues.Create([.. s_words.All.Select(word => word.TrimEnd(' ', ':')[^1]).Distinct()]);

    /// <summary>Whether one of the words may stand a little before the position: a quick look.</summary>
    public static bool IsNear(FoldedText text, int position) => text.Slice(position - Near, position).ContainsAny(s_lastCharacters);

    public static bool Before(FoldedText text, int start)
    {
        // Province, city and district may stand between.
        for (int at = start; at > 0 && start - at <= 12 && text[at - 1] is not (',' or '。' or '\n' or ';'); at--)
        {
            if (s_words.EndingAt(text, at) is not null)
            {
                return at == start || EndsDivision(text[start - 1]);
            }
        }

        return false;
    }

    private static bool EndsDivision(char c) => c is '省' or '市' or '区' or '县' or '旗' or '京' or '海' or '津' or '州' or '圳' or '都' or '安' or '汉';
}
