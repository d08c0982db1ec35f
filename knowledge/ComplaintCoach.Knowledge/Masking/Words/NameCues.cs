using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Masking.Words;

/// <summary>Words that announce a name: 姓名, 我叫, 联系人, 本人, 客户 … Thread-safe.</summary>
internal static class NameCues
{
    private const int MostFillers = 6;
    private const string Fillers = " :=|\t是为写的填\"(-[*/";

    /// <summary>Fields of forms; statements; and words that other things follow as often.</summary>
    private static readonly string[] s_groups =
    [
        """
            姓名 联系人 联络人 来电人 预约人 订货人 寄修人 检举人 办理人 托运人 领取人 使用人 卡主 房主 收件人 收货人 取件人 寄件人 发件人 户名 开户名 开户人 户主 机主 乘机人 乘车人 入住人 报案人 报修人 投诉人 投保人 被保险人 被保人 受益人 持卡人 签收人 经办人 经手人 负责人 收件 收货
            寄件 签名 署名 落款 开单人 接车人 审批人 委托人 当事人 订票人 预订人 预定人 购买人 购票人 付款人 收款人 送修人 申请人 申诉人 借款人 担保人 监护人 登记人 驾驶人 本人 被访人 反馈人 反映人 举报人 车主姓名 客户姓名 真实姓名 称呼
            """,
        """
            我叫 俺叫 叫做 名字就叫 名为 自称 中文名 英文名 鄙人 在下 名字 名字是 名字叫 名叫 本名 全名 真名 大名 我名字 网名叫 抬头是 抬头写 法人 法人代表 name
            我姓 免贵姓 敝姓 姓 叫 户名是
            """,
        """
            我是 客人 来宾 来访者 外送员 配送员 安装工 维修工 邻居 随行 同行 客户 顾客 车主 业主 用户 住户 住客 租户 租客 房客 旅客 乘客 游客 会员 患者 病人 产妇 学员 学生 家长 买家 卖家 房东 销售 销售员 销售顾问 服务顾问 顾问 技师 店员 店长 主管 导游 领队 客服 快递员 外卖员 骑手
            司机 教练 代驾 客户经理 员 人 我爸 我妈 我老公 我老婆 我爱人 我儿子 我女儿 我父亲 我母亲 我丈夫 我妻子 我先生 我太太 她先生 他太太 她老公 他老婆 找 联系 同事 朋友 管家 护士 医生 律师
            """,
    ];

    private static readonly (string Word, int Group)[] s_cues = [.. s_groups
        .SelectMany((words, group) => words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => (word, group + 1)))
        .DistinctBy(cue => cue.word)];

    private static readonly WordAutomaton s_automaton = new(s_cues.Select(cue => cue.Word));

    /// <summary>
    /// Writes a number for each cue where the name would begin: behind the cue and the marks and fillers that may follow it.
    /// Of several the one that asks most firmly, then the longest. <see cref="GroupOf"/> tells how firmly.
    /// </summary>
    public static void Read(FoldedText text, int[] beginnings)
    {
        var sink = new Sink(text, beginnings);
        s_automaton.Scan(text.Value, ref sink);
    }

    /// <summary>1 a form's field with its colon, 2 a form's field, 3 a statement, 4 a word that other things follow as often, with a mark, 5 the same without.</summary>
    public static int GroupOf(int cue) => cue & 7;

    private readonly ref struct Sink(FoldedText text, int[] beginnings) : IWordSink
    {
        public void Found(int word, int start, int end)
        {
            int at = end;
            bool marked = false;
            while (at - end < MostFillers && Fillers.Contains(text[at]))
            {
                marked |= text[at] is ':' or '=' or '|';
                at++;
            }

            int group = s_cues[word].Group switch
            {
                1 => marked ? 1 : 2,
                2 => 3,
                _ => marked ? 4 : 5,
            };
            if (beginnings[at] == 0 || group <= GroupOf(beginnings[at]))
            {
                beginnings[at] = ((word + 1) << 3) | group;
            }
        }
    }
}
