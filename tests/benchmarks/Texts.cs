namespace ComplaintCoach.Benchmarks;

/// <summary>The texts that are timed: one customer message, one draft and one note with personal data of about a hundred characters, one question.</summary>
internal static class Texts
{
    public const string Customer = "发票、检测报告和三次维修单我都留着,聊天记录也截了图。按合同第八条,七个工作日内给书面答复,逾期我按条款主张误工费1260元。";

    public const string Draft = "您好,您的订单88213我查到了,昨天下午四点从仓库发出。这种问题连小孩子都会,您再看看说明书第三页。运费我们承担,今天下午三点前我给您回电话,您看可以吗?如果还有别的疑问,请随时告诉我,我是今天的值班顾问小李。";

    public const string Personal = "客户魏桂芳来电，说上次来的那位言师傅把水管拧裂了，家住锦绣江南二期5幢1单元602，电话138 0571 2296，押金300元至今没退，单号WX20261108，要求今天下午三点前给她回话，不然就去小区群里说，请尽快安排。";

    public const string Question = "三天没进展要不要联系客户";
}
