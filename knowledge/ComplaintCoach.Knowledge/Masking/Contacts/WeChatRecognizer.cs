using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Contacts;

/// <summary>WeChat ids behind 微信, wx, vx, V and what else people write to get past filters, or before "是我微信".</summary>
internal sealed class WeChatRecognizer : IRecognizer
{
    private const int Shortest = 5;
    private const int Longest = 30;

    /// <summary>Between these and the id must stand a mark or a filler.</summary>
    private static readonly string[] s_needMark = ["wechat", "weixin", "vx", "wx", "v x", "加v", "v", "微", "薇", "威", "卫星号"];
    private static readonly WordList s_words = new([.. ContactWords.WeChat, .. s_needMark]);

    private static readonly HashSet<string> s_notIds =
        ["iphone", "android", "windows", "wechat", "weixin", "program", "screenshot", "alipay", "taobao", "official", "https", "service", "error", "login", "version", "harmonyos"];

    public void Find(MaskingText text, List<Candidate> found)
    {
        var folded = text.Folded;
        var near = new Dictionary<int, int>();
        for (int i = 0; i < folded.Length; i++)
        {
            if (s_words.StartingAt(folded, i) is { } word && ContactWords.StandsAlone(folded, i))
            {
                int start = ContactWords.Behind(folded, i + word.Length, s_needMark.Contains(word) && !(word is "vx" or "wx" && folded[i - 1] == '加'));
                if (start > 0 && (word.Length > 1 || folded.Slice(i + 1, start).ContainsAny(":=号、 ")) && IdEnd(folded, start) is { } end)
                {
                    found.Add(new Candidate(MaskKind.WeChat, start, end, Certainty.Sure));
                    near[start] = end;
                }
            }

            if (folded.Has(i, "微信") && Before(folded, i) is { } before)
            {
                found.Add(before);
            }

            if (Glued(folded, i) is { } glued)
            {
                found.Add(glued);
            }
        }

        FarWeChatRecognizer.Find(folded, near, found);
    }

    /// <summary>"wxzhou_dd77", "vxlulu-cf" and "wxid_8k2jd9": the word and the id in one; only with a dash, or an underscore and a digit.</summary>
    private static Candidate? Glued(FoldedText text, int at)
    {
        if (!(text.Has(at, "wx") || text.Has(at, "vx")) || WeChatTokens.IsPart(text[at - 1]))
        {
            return null;
        }

        int end = TokenEnd(text, at);
        int start = text.Has(at, "wxid_") || text[at + 2] == '_' ? at : at + 2;
        var value = text.Slice(start, end);
        bool id = value.Contains('_') && value.ContainsAnyInRange('0', '9') && WeChatTokens.IsDistinct(text, start, end);
        return id || (start > at && value.ContainsAny('_', '-') && end - start >= Shortest && Characters.IsLetter(text[start])) ? new Candidate(MaskKind.WeChat, start, end, Certainty.Likely) : null;
    }

    private static int? IdEnd(FoldedText text, int start)
    {
        int end = TokenEnd(text, start);
        if (end - start is < Shortest or > Longest || text[start] == '_')
        {
            return null;
        }

        var value = text.Slice(start, end);
        bool digitsOnly = !value.ContainsAnyInRange('a', 'z');
        bool other = digitsOnly ? Units.IsAmount(text, start, end) || text[start - 1] is '¥' or '$' : s_notIds.Contains(value.ToString());
        return other || text[end] == '@' || Characters.IsDigit(text[end]) ? null : end;
    }

    private static int TokenEnd(FoldedText text, int start)
    {
        int end = start;
        while (end - start <= Longest && (Characters.IsAlnum(text[end]) || text[end] is '_' or '-' || IsInnerDot(text, start, end)))
        {
            end++;
        }

        while (end > start && text[end - 1] == '-')
        {
            end--;
        }

        return end;
    }

    /// <summary>A dot that people put into an id although none may stand there.</summary>
    private static bool IsInnerDot(FoldedText text, int start, int at) =>
        text[at] == '.' && at > start && Characters.IsLetter(text[at - 1]) && Characters.IsLetter(text[at + 1]) && Characters.IsLetter(text[start]) && !text.Has(start, "www");

    /// <summary>"lihua_1987是我微信": the id before the word.</summary>
    private static Candidate? Before(FoldedText text, int word)
    {
        int end = word;
        while (word - end < 8 && text[end - 1] is ' ' or '这' or '是' or '就' or '我' or '的' or '老' or ',' or '个' or '(' or '号')
        {
            end--;
        }

        int start = end;
        while (end - start <= Longest && (Characters.IsAlnum(text[start - 1]) || text[start - 1] is '_' or '-'))
        {
            start--;
        }

        bool said = text.Slice(end, word).ContainsAny("是(") || (text.HasBefore(start, "加我") && end == word);
        return said && Characters.IsLetter(text[start]) && IdEnd(text, start) == end ? new Candidate(MaskKind.WeChat, start, end, Certainty.Likely) : null;
    }
}
