using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>Surnames beside 姓: 我姓王, 免贵姓欧阳, 姓王的先生, 一位陈姓客户. Thread-safe.</summary>
internal static class SurnamesAsked
{
    private const string NotBehind = "名氏什啥甚哪谁";
    private const string Particles = "啊吧呢嘛吗了的呀哦";
    private static readonly string[] s_persons = ["客户", "顾客", "男子", "女子", "业主", "车主", "师傅", "先生", "女士", "员工", "司机", "旅客", "乘客", "男士", "小姐", "经理", "老师", "店员", "工作"];

    public static void Find(FoldedText text, List<Candidate> found)
    {
        FindSingles(text, found);
        for (int i = text.Value.IndexOf('姓'); i >= 0; i = text.Value.IndexOf('姓', i + 1))
        {
            int end = EndBehind(text, i, out int start);
            if (end > 0)
            {
                found.Add(new Candidate(MaskKind.Name, start, end, Certainty.Sure));
            }
            else if (Surnames.IsPlain(text[i - 1]) && Array.Exists(s_persons, person => text.Has(i + 1, person)))
            {
                found.Add(new Candidate(MaskKind.Name, i - 1, i, Certainty.Sure));
            }
        }
    }

    /// <summary>"单名一个冲字".</summary>
    private static void FindSingles(FoldedText text, List<Candidate> found)
    {
        for (int i = text.Value.IndexOf("单名", StringComparison.Ordinal); i >= 0; i = text.Value.IndexOf("单名", i + 2, StringComparison.Ordinal))
        {
            int at = text.Has(i + 2, "一个") ? i + 4 : text[i + 2] is '一' or '是' or '叫' ? i + 3 : i + 2;
            if (Characters.IsHan(text[at]) && text[at + 1] == '字')
            {
                found.Add(new Candidate(MaskKind.Name, at, at + 1, Certainty.Sure));
            }
        }
    }

    private static int EndBehind(FoldedText text, int index, out int start)
    {
        start = index + 1;
        while (start - index < 4 && text[start] is ' ' or ':' or '是' or '"')
        {
            start++;
        }

        if (text[index - 1] == '百' || NotBehind.Contains(text[start]) || !Characters.IsHan(text[start]))
        {
            return -1;
        }

        int end = start + (Surnames.IsCompound(text, start) ? 2 : 1);
        bool single = end - start == 1;
        bool ends = NameEnds.IsBreak(text, end);
        bool known = !single || Surnames.IsSingle(text[start]) || (Surnames.IsAny(text[start]) && (ends || text[end] == '的'))
            || (ends && (text[index - 1] is '我' or '贵' or '敝' or '户' or '主' or '人' or '称' or '生' or '士' or '也' || !Characters.IsHan(text[index - 1])) && !Particles.Contains(text[start]));
        if (!known)
        {
            return -1;
        }

        int given = NameEnds.GivenLength(text, end);
        bool whole = given > 0 && NameEnds.IsBreak(text, end + given) && NameReader.AllUsual(text, end, end + given) && !NameReader.IsWord(text, start, end + given);
        return whole ? end + given : end;
    }
}
