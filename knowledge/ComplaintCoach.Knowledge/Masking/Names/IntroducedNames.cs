using ComplaintCoach.Knowledge.Masking.Numbers;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>Names behind words that announce one: 姓名, 我叫, 联系人, 本人, 客户 … Thread-safe.</summary>
internal static class IntroducedNames
{
    private const int MostFillers = 6;
    private const string Fillers = " :=是为叫\"(-[*写的填却";

    /// <summary>Before 叫: somebody who is named, so that no order is given to him.</summary>
    private const string Named = "个他她女子公婆爸妈名友人员游生的字弟妹哥姐孩娃";

    private static readonly (string Words, Asking Asking)[] s_groups =
    [
        ("""
            姓名 联系人 联络人 来电人 预约人 订货人 寄修人 检举人 办理人 托运人 领取人 使用人 卡主 房主 收件人 收货人 取件人 寄件人 发件人 户名 开户名 开户人 户主 机主 乘机人 乘车人 入住人 报案人 报修人 投诉人 投保人 被保险人 被保人 受益人 持卡人 签收人 经办人 经手人 负责人
            收件 收货 寄件 签名 署名 落款 开单人 接车人 审批人 委托人 当事人 订票人 预订人 预定人 购买人 购票人 付款人 收款人 送修人 申请人 申诉人 借款人 担保人 监护人 登记人 驾驶人 本人 被访人 反馈人 反映人 举报人 车主姓名 客户姓名 真实姓名 称呼
            """, Asking.Field),
        ("我叫 俺叫 叫做 名字就叫 名为 自称 中文名 英文名 鄙人 在下 名字 名字是 名字叫 名叫 本名 全名 真名 大名 我名字 网名叫 抬头是 抬头写 法人 法人代表 name", Asking.Stated),
        ("""
            我是 客人 来宾 来访者 外送员 配送员 安装工 维修工 邻居 随行 同行 客户 顾客 车主 业主 用户 住户 住客 租户 租客 房客 旅客 乘客 游客 会员 患者 病人 产妇 学员 学生 家长 买家 卖家 房东 销售 销售员 销售顾问 服务顾问 顾问 技师 店员 店长 主管 导游 领队 客服
            快递员 外卖员 骑手 司机 教练 代驾 客户经理 员 人 我爸 我妈 我老公 我老婆 我爱人 我儿子 我女儿 我父亲 我母亲 我丈夫 我妻子 我先生 我太太 她先生 他太太 她老公 他老婆 叫 找 联系 同事 朋友 管家 护士 医生 律师 当事人 法人
            """, Asking.Possible),
    ];

    private static readonly Dictionary<string, Asking> s_cues = s_groups
        .SelectMany(g => g.Words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => (word, g.Asking)))
        .DistinctBy(c => c.word).ToDictionary(c => c.word, c => c.Asking);

    private static readonly string[] s_words = [.. s_cues.Keys];
    private static readonly WordAutomaton s_automaton = new(s_words);

    public static void Find(FoldedText text, List<Candidate> found)
    {
        var sink = new Sink(text, found);
        s_automaton.Scan(text.Value, ref sink);
        FindBehindColons(text, found);
    }

    /// <summary>A full name of three characters alone behind a colon, whatever the field is called.</summary>
    private static void FindBehindColons(FoldedText text, List<Candidate> found)
    {
        for (int colon = text.Value.IndexOf(':'); colon >= 0; colon = text.Value.IndexOf(':', colon + 1))
        {
            int start = text[colon + 1] == ' ' ? colon + 2 : colon + 1;
            if (NameReader.End(text, start, Asking.Possible) is var end && end - start == 3 && NameEnds.IsBreak(text, end)
                && Surnames.IsPlain(text[start]) && NameReader.AllUsual(text, start + 1, end))
            {
                found.Add(new Candidate(MaskKind.Name, start, end, Certainty.Likely));
                ReadRow(text, end, found);
            }
        }
    }

    private static void Read(FoldedText text, string cue, int start, int end, List<Candidate> found)
    {
        var asking = s_cues[cue];
        if (Characters.IsLetter(cue[0]) && (Characters.IsAlnum(text[start - 1]) || !text.Slice(end, end + 3).ContainsAny(":=")))
        {
            return;
        }

        int at = end;
        while (at - end < MostFillers && (Fillers.Contains(text[at]) || (text[at] == '\n' && text[at - 1] == ':')))
        {
            at++;
        }

        bool marked = text.Slice(end, at).Contains(':');
        if (asking == Asking.Field && (!marked || cue == "本人"))
        {
            asking = Asking.Label;
        }

        bool named = cue == "叫" && Named.Contains(text[start - 1]);
        int nameEnd = NameReader.End(text, at, named ? Asking.Stated : asking);
        if (nameEnd < 0 || (asking == Asking.Possible && !Fits(text, cue, at, nameEnd, at > end)))
        {
            nameEnd = cue.StartsWith("名字", StringComparison.Ordinal) ? GivenEnd(text, at) : cue == "本人" && Surnames.IsSingle(text[at]) ? Described(text, at) : -1;
        }

        bool surnamed = Surnames.IsSingle(text[at]) || Surnames.IsCompound(text, at) || text.Slice(at, nameEnd).Contains('·');
        if (nameEnd > at && (surnamed || cue != "本人"))
        {
            found.Add(new Candidate(MaskKind.Name, at, nameEnd, asking == Asking.Possible ? Certainty.Likely : Certainty.Sure));
            ReadRow(text, nameEnd, found);
        }
    }

    /// <summary>我是 and 叫 ask for a break or 的 behind the name; a colon after 客户 begins his words more often than his name.</summary>
    private static bool Fits(FoldedText text, string cue, int start, int end, bool marked)
    {
        bool breaks = NameEnds.IsBreak(text, end);
        return cue switch
        {
            "我是" or "叫" or "找" or "联系" => (breaks || text[end] == '的' || Titles.StandsAt(text, end)) && end - start >= 2,
            _ => !marked || breaks || end - start == 3,
        };
    }

    /// <summary>"名字是向前,我姓臧": a given name alone up to a break, of characters that make no sentence; -1 otherwise.</summary>
    private static int GivenEnd(FoldedText text, int start)
    {
        int end = start;
        while (end - start < 2 && Characters.IsHan(text[end]) && !GivenNames.IsNever(text[end]) && !GivenNames.IsOrdinary(text[end]))
        {
            end++;
        }

        return end > start && text[start - 1] is '是' or '叫' && NameEnds.IsBreak(text, end) ? end : -1;
    }

    /// <summary>"本人郑重,男": any short word counts when sex or birth follows.</summary>
    private static int Described(FoldedText text, int start)
    {
        int end = start;
        while (Characters.IsHan(text[end]) && end - start < 4)
        {
            end++;
        }

        return end - start >= 2 && text[end] is ',' or ' ' && text[end + 1] is '男' or '女' ? end : -1;
    }

    /// <summary>"联系人:张伟、李娜": further names of the row.</summary>
    private static void ReadRow(FoldedText text, int end, List<Candidate> found)
    {
        for (int row = 0; row < 5 && text[end] is '、' or '/' or '和' or '&' or ','; row++)
        {
            bool loose = text[end] is ',' or '和';
            int start = text[end + 1] == ' ' ? end + 2 : end + 1;
            int next = NameReader.End(text, start, loose ? Asking.Possible : Asking.Stated);
            if (next < 0 || !NameEnds.IsBreak(text, next) || (loose && next - start < 3))
            {
                return;
            }

            found.Add(new Candidate(MaskKind.Name, start, next, Certainty.Likely));
            end = next;
        }
    }

    private readonly ref struct Sink(FoldedText text, List<Candidate> found) : IWordSink
    {
        public void Found(int word, int start, int end) => Read(text, s_words[word], start, end, found);
    }
}
