namespace ComplaintCoach.Knowledge.Masking.Words;

/// <summary>Forms of address that follow a name. Thread-safe.</summary>
internal static class Titles
{
    private static readonly WordIds s_words = new("""
        总经理 副经理 董事长 工程师 先生 女士 小姐 师傅 老师 太太 阿姨 经理 店长 主管 主任 老板 总监 副总 大哥 大姐 叔叔 大叔 大爷 奶奶 爷爷 律师 医生 警官 教练 教授 护士 队长 同学 总 工
        哥 姐 叔 婶 姨 伯 嫂 爷 婆 嬢 队 导 生 太 站长 顾问 技师 专员 管家 领队 导游 教官 校长 院长 组长 班长 大妈 大娘 大嫂 婆婆 大夫 所长 书记 同志 女生 男士 夫人 妈妈 爸爸 老伯 伯伯 师姐 师兄 师父 督导 助理 老板娘 顾客 客户 业主
        """);

    /// <summary>The number of the form of address at the position; 0 when none stands there.</summary>
    public static int At(FoldedText text, int index) => s_words.StartingAt(text, index);
}
