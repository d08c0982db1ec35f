using System.Collections.Frozen;
using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>Where a name ends in running text. Thread-safe.</summary>
internal static class NameEnds
{
    private const double NoWord = 3;

    /// <summary>三点, 两个, 二百: a number begins.</summary>
    private const string Numerals = "一二三四五六七八九十两几半百千万";
    private const string Counters = "年月日天点号个次万千百块元折周位台辆件间张小楼层栋口岁度成";

    /// <summary>Words of two characters that follow a name and whose first character could be part of one.</summary>
    private static readonly FrozenSet<(char, char)> s_following = """
        电话 电联 手机 微信 身份 住址 住在 住所 性别 男士 同志 同学 主任 主管 店长 家属 家人 家里 家住 家在 家的 家中 来电 来店 来访 来信 到店 到访 投诉 反映 反馈 反应 表示 表达 要求 申请 申诉 预订 预约 预定
        购买 下单 付款 付了 提车 提出 提交 送修 送来 报修 报名 报案 入住 退房 退货 退款 退费 换货 维修 修车 保养 安装 办理 办了 会员 名下 一家 一行 一直 一共 一样 一个 一下 一台 一辆 一次 正在 正式 向您 向你
        有事 有个 有一 有点 有辆 有台 因为 由于 对于 关于 从来 从上 从去 可以 可是 可能 可我 明天 明年 前天 前台 前来 前几 前两 后天 后来 上周 上个 上月 上次 上午 上星 下周 下午 下个 下月 早上 早晨 晚上 晚间
        中午 中秋 国庆 春节 元旦 端午 清明 刚才 刚刚 刚在 刚买 新车 新买 新款 车主 车牌 号码 联系 想要 想问 想退 想投 想换 想知 想查 想请 先前 之前 以前 最近 最后 本月 本人 本周 当时 当天 当场 平时 希望 需要
        求助 求你 麻烦 感谢 谢谢 通过 使用 用的 用户 乘坐 携带 带着 同行 两人 三人 两个 两位 夫妇 夫妻 全家 已经 曾经 前往 多次 再次 首次 连续 突然 马上 立刻 质疑 怀疑 认为 接待 接的 接了 服务 处理 负责 签字
        签收 签了 签的 开单 开车 开的 邮箱 星期 周一 周二 周三 周四 周五 周六 周日 周末 双十 年前 年初 年底 月初 月底 半年 半个 三天 三次 五一 十一 那天 收件 收货 收到 收款 订的 订了 订购 转账 充值 充了 花了
        坐的 坐在 坐飞 走了 走的 走到 出差 出门 出来 进店 进厂 打来 干的 干了 干嘛 作为 代表 代为 代办 委托 经常 经过 经手 经办 接受 接到 工号 尾号 编号 单号 订单 和我 和你 和他 和老 和孩 同意 不满 愤怒 情绪
        情况 现在 现场 目前 今早 回来 回家 回复 回电 带孩 带老 爱人 老公 老婆 妈妈 爸爸 母亲 父亲 儿子 女儿 孩子 朋友 同事 邻居 这边 这里 成功 实名 证件 凌晨 礼拜 除夕 夏天 冬天 春天 秋天 半小 工单 运单 发票 型号 流水 航班 合同 受理 序列 票号 保单 取件 快递 物流 车次 里程 余额 金额 总价 客服 初一 初二 初三 初五 初八 能不 能否 会不 会来 会打 都是 几次 几天 多年 地址 得知 着急
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => (word[0], word[1])).ToFrozenSet();

    /// <summary>Whether the text breaks off: its end, a mark, a digit or a Latin letter.</summary>
    public static bool IsBreak(FoldedText text, int index) => !Characters.IsHan(text[index]) && text[index] != '·';

    /// <summary>Whether something begins here that no name goes on with.</summary>
    public static bool IsGood(FoldedText text, int index) =>
        IsBreak(text, index) || GivenNames.IsNever(text[index]) || GivenNames.IsDoubtful(text[index]) || GivenNames.IsOrdinary(text[index]) || FollowingWord(text, index) || Titles.StandsAt(text, index);

    /// <summary>How many characters of a given name begin at the position: 0, 1 or 2.</summary>
    public static int GivenLength(FoldedText text, int index)
    {
        char first = text[index];
        char second = text[index + 1];
        if (!Characters.IsHan(first) || GivenNames.IsNever(first) || Titles.StandsAt(text, index))
        {
            return 0;
        }

        if (!Characters.IsHan(second) || GivenNames.IsNever(second) || Titles.StandsAt(text, index + 1))
        {
            return FollowingWord(text, index) ? 0 : 1;
        }

        double two = 1;
        two -= FollowingWord(text, index + 1) ? NoWord : 0;
        two -= GivenNames.IsUsual(second) ? 0 : 1.5;
        two -= GivenNames.IsDoubtful(second) ? 1.5 : 0;
        two += GivenNames.OpensTwo(first) ? 1.5 : 0;
        two += IsBreak(text, index + 2) && !(GivenNames.IsDoubtful(second) && Characters.IsDigit(text[index + 2])) ? 1.5 : IsGood(text, index + 2) ? 0.5 : 0;
        return two > 0 ? 2 : FollowingWord(text, index) && !IsGood(text, index + 1) ? 0 : 1;
    }

    private static bool FollowingWord(FoldedText text, int index) => s_following.Contains((text[index], text[index + 1]))
        || (Numerals.Contains(text[index]) && (Counters.Contains(text[index + 1]) || Numerals.Contains(text[index + 1])));
}
