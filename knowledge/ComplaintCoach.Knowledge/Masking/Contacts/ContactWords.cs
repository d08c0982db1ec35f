using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Contacts;

/// <summary>Finds where an account may begin behind a word that announces one. Thread-safe.</summary>
internal static class ContactWords
{
    private const string Fillers = " :=\"'(-是为就号码搜加我的也叫账帐户同发给这个,[、~!/|\t";
    private const int MostFillers = 8;

    private static readonly WordList s_fillers = new("备用 小号 大号 联系方式 改成了 改成 换成了 换成 的话 搜索 添加 一下 请加 里加 查找 系 咗 嘅 还是 现在 新号 常用 私人 个人 工作 群号 ->");
    private static readonly string[] s_between = [" ", "-", ",", ".", "/", "*", "·", "+", "_", "、", "|", "  "];

    /// <summary>The words for WeChat that need nothing behind them, also with a mark inside.</summary>
    public static IReadOnlyList<string> WeChat { get; } =
        ["微信", "威信", "薇信", "维信", "徽信", "微心", "v信", "v心", "绿泡泡", "wei信", "卫信", "微訫", "微芯", "维心", "微xin", "v-x", "加微", "加薇", "微-信-号",
         .. Spaced("微", "信"), .. Spaced("薇", "信"), .. Spaced("威", "信"), .. Spaced("v", "信")];

    /// <summary>The position behind the fillers that follow the word; -1 when the word needs a mark behind it and has none.</summary>
    public static int Behind(FoldedText text, int wordEnd, bool needsMark)
    {
        int at = wordEnd;
        for (int fillers = 0; fillers < MostFillers; fillers++)
        {
            int length = s_fillers.StartingAt(text, at)?.Length ?? (text[at] != '\0' && Fillers.Contains(text[at]) ? 1 : 0);
            if (length == 0)
            {
                break;
            }

            at += length;
        }

        if (text.Has(at, "id") && !Characters.IsAlnum(text[at + 2]))
        {
            at += 2;
            while (text[at] is ' ' or ':' or '是')
            {
                at++;
            }
        }

        return needsMark && at == wordEnd ? -1 : at;
    }

    /// <summary>Whether a word that begins with a letter stands alone, not at the end of a longer one.</summary>
    public static bool StandsAlone(FoldedText text, int start) => !Characters.IsLetter(text[start]) || !Characters.IsAlnum(text[start - 1]);

    /// <summary>Whether a word that ends with a letter does not go on.</summary>
    public static bool EndsAlone(FoldedText text, int end) => !Characters.IsLetter(text[end - 1]) || !WeChatTokens.IsPart(text[end]);

    /// <summary>The two halves of a word with each of the marks that people put between them.</summary>
    public static IEnumerable<string> Spaced(string first, string second) => s_between.Select(mark => first + mark + second);
}
