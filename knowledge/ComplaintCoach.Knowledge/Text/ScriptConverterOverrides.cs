using System.Collections.Frozen;

namespace ComplaintCoach.Knowledge.Text;

/// <summary>
/// Where the derived table is wrong, or older than people write today, for the talk of complaints. Everything here is
/// written by hand, in Simplified, and has a row in the converter's tests or stands in the pack. Immutable, thread-safe.
/// </summary>
/// <remarks>
/// The table holds only phrases that differ from their characters. That makes it small, but a phrase then begins in the
/// middle of a word that is not in it: 家里人 would be 家 + 里人, 方几点 would find 方几. <see cref="Words"/> take such
/// words out of the table's reach, <see cref="Accidents"/> take out the phrases that hardly ever are one.
/// </remarks>
internal static class ScriptConverterOverrides
{
    /// <summary>The longest of <see cref="Words"/>, in characters.</summary>
    public const int LongestWord = 4;

    /// <summary>Characters whose everyday reading is not the one the table puts first: 签名 and not 竹签, 分钟 and not the surname.</summary>
    private const string Characters = "签簽钟鐘";

    /// <summary>
    /// What Taiwan and Hong Kong print today, behind the form the table prefers. Where the two differ (台/臺, 帳/賬), the
    /// form that both read without stumbling.
    /// </summary>
    private const string Printed =
        "爲為裏裡着著纔才覈核喫吃臺台檯台枱台衆眾祕秘脣唇癡痴竈灶羣群牀床峯峰啓啟歎嘆菸煙佈布麪麵樑梁唸念鍼針僞偽箇個溼濕巖岩黴霉賬帳揹背捱挨釦扣絃弦綵彩昇升"
        + "閤合盃杯脩修孃娘蓆席闇暗谿溪鉅巨痠酸燬毀譭毀剷鏟柺拐綑捆蔘參葯藥翫玩牴抵侷局伕夫糉粽讎仇泄洩";

    /// <summary>Words that are the sum of their characters, listed so that no phrase of the table reaches into them.</summary>
    private const string Whole =
        "这里 那里 哪里 家里 店里 里面 里头 里边 "
        + "外面 上面 下面 前面 后面 对面 表面 方面 当面 见面 书面 画面 全面 页面 界面 版面 桌面 封面 正面 反面 片面 侧面 负面 平面 地面 路面 门面 体面 脸面 局面 场面 情面 层面 世面 "
        + "面对 面前 面子 面试 面积 面临 面议 面谈 面板 面料 面值 面孔 "
        + "以后 之后 然后 最后 今后 随后 事后 售后 后来 后悔 后果 后续 后台 后天 后期 后备 后门 "
        + "发票 发货 发给 发放 发出 发来 发到 发送 发现 发生 发布 发起 发火 发脾 发短 发消 发信 发邮 发微 发朋 发群 发话 发作 发展 发泄 发热 发烧 发烫 发动 发言 发表 发我 发您 发你 发他 发个 发一 出发 "
        + "经理 处理 办理 受理 修理 管理 整理 代理 助理 清理 审理 料理 合理 道理 心理 "
        + "只能 只是 只有 只要 只好 只会 只给 只看 只说 只管 只想 只让 只需 只不 只顾 只认 只剩 只得 只怕 只因 只为 只用 只许 只知 只收 只退 只换 只赔 只修 只查 "
        + "标准 水准 基准 精准 校准 对准 瞄准 认准 准备 准确 准时 准点 准信 准话 "
        + "表格 表示 表达 表态 表现 表明 表述 表扬 表演 表情 代表 报表 外表 填表 列表 仪表 "
        + "系统 系列 体系 历史 病历 学历 简历 经历 履历 资历 历年 历次 历时 "
        + "制度 制定 制止 制服 制动 制约 制裁 控制 限制 强制 机制 体制 克制 抵制 "
        + "游客 游戏 旅游 导游 游玩 游览 注意 关注 致歉 致电 致谢 必须 剩余 其余 多余 业余 余额 余款 余地 "
        + "范围 恢复 修复 大家 人家 商家 厂家 专家 买家 卖家 店家 回家 什么 家具 顺当 哽咽 回音 了解 赞成 赞同 赞助 采纳 采取 采购 采访 采用 采集";

    /// <summary>Words whose Traditional form is not the sum of their characters, and that the table lacks or writes otherwise.</summary>
    private const string Spelled =
        "太后悔 太後悔 皇后 皇后 王后 王后 太后 太后 头发 頭髮 理发 理髮 洗发 洗髮 染发 染髮 烫发 燙髮 剪发 剪髮 脱发 脫髮 反反复复 反反覆覆 排泄 排泄 回复 回覆 答复 答覆 反复 反覆 批复 批覆 复核 覆核 联系 聯繫 关系 關係 备注 備註 点赞 點讚 汇报 匯報 倒霉 倒楣 "
        + "松下 松下 放松 放鬆 轻松 輕鬆 松下来 鬆下來 大家伙 大家夥 仪表盘 儀表盤 钟情 鍾情 钟爱 鍾愛 钟意 鍾意 "
        + "系安全 繫安全 系着 繫著 系好 繫好 犯困 犯睏 困死 睏死 冲奶 沖奶 冲热水 沖熱水 "
        + "标签 標籤 价签 價籤 牙签 牙籤 棉签 棉籤 竹签 竹籤 抽签 抽籤 求签 求籤 书签 書籤 "
        + "不准退 不准退 不准换 不准換 不准录 不准錄 不准拍 不准拍 不准进 不准進 不准说 不准說 不准走 不准走 不准带 不准帶 不准动 不准動 不准碰 不准碰";

    /// <summary>Families whose character means something else in every other word, and how people are addressed.</summary>
    private const string Surnames = "余余范范钟鍾游游于于涂涂郁郁岳岳朴朴";

    private static readonly string[] Titles = ["先生", "女士", "小姐", "太太", "师傅", "老师"];

    /// <summary>Phrases of the table that in complaints are two words meeting: 对方几点, 不解决就发网上, 打对折, 别着急, 三天后.</summary>
    private const string Rare =
        "天后 封后 风后 球后 歌后 影后 舞后 西后 望后 元后 仙后 后里 后王 后角 后帝 后土 后丰 后冠 美后 群后 艳后 废后 帝后 "
        + "发网 发带 发指 发套 发长 发间 发结 发根 发顶 发量 发卡 发状 发式 发束 发禁 发姐 发油 发漂 发圈 发香 发卷 发菜 总发 被发 换发 断发 留发 直发 祝发 绿发 编发 生发 墨发 额发 须发 乱发 束发 "
        + "干的 干点 干产 干重 干没 刚干 白干 一干 查干 察干 干时 干将 天干 比干 须生 "
        + "一出 几出 别只 换只 是只 有只 多只 零只 余只 方几 条几 桌几 长几 小几 几上 几子 几案 几几 "
        + "不赞 没采 有采 得采 下采 结采 内制 产制 停制 外制 制得 制面 发面 和面 液面 硬面 细面 面人 面价 面票 面灰 黑面 太冲 过冲 道冲 大冲 冲人 冲和 冲年 冲断 "
        + "复色 复果 复目 复意 复钱 复道 我系 已系 系有 系为 系扣 历本 总汇 注文 名表 表板 表行 表店 表转 对表 "
        + "回天 回心 回向 回带 回归 回流 批回 回文 准将 准以 准此 准算 准折 并为 并到 并发 不并 扎了 扎在 扎上 扎下 "
        + "对折 折合 重折 手折 借机 借手 小范 王范 别着 别气 家什 家私 当当 一松 占上 占人 占房 有云 小云 云为 夸人 大丑 咸和 大咸 明了 "
        + "刮了 刮得 刮着 刮去 刮走 划走 蒙住 蒙蔽 蒙头 蒙事 功致 工致 小价 贵价 种放 党进 余天 余月 余文 余车 大余 克核 克意 向明";

    /// <summary>In these a 里 is a measure or a neighbourhood; in every other pair of characters it is the inside of something.</summary>
    private const string Measures =
        "公里 英里 海里 千里 百里 万里 十里 几里 半里 一里 二里 三里 四里 五里 六里 七里 八里 九里 数里 华里 里程 里长 里路 里弄 里巷 邻里 乡里 故里 里昂 里斯 阿里 劈里 里肌";

    private static readonly FrozenDictionary<char, char> s_character = Pairs(Characters);
    private static readonly FrozenDictionary<char, char> s_printed = Pairs(Printed);
    private static readonly FrozenSet<string> s_rare = Rare.Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> s_measures = Measures.Split(' ').ToFrozenSet();

    /// <summary>Words that win over the table wherever they stand, with their Traditional form of the same length.</summary>
    public static FrozenDictionary<string, string> Words { get; } = AllWords();

    /// <summary>The Traditional form of a character that stands alone.</summary>
    public static char OfCharacter(char c) =>
        s_character.TryGetValue(c, out char ours) ? ours : AsPrinted(ScriptTables.ToTraditional.GetValueOrDefault(c, c));

    /// <summary>The form in use today of a Traditional character.</summary>
    public static char AsPrinted(char c) => s_printed.GetValueOrDefault(c, c);

    /// <summary>True when a phrase of the table is more likely two words that happen to meet.</summary>
    public static bool IsAccident(ReadOnlySpan<char> phrase) =>
        s_rare.GetAlternateLookup<ReadOnlySpan<char>>().Contains(phrase)
        || (phrase.Length == 2 && phrase.Contains('里') && !s_measures.GetAlternateLookup<ReadOnlySpan<char>>().Contains(phrase));

    private static FrozenDictionary<string, string> AllWords()
    {
        var words = new Dictionary<string, string>();
        foreach (string word in Whole.Split(' '))
        {
            words[word] = string.Concat(word.Select(OfCharacter));
        }

        foreach (string[] pair in Spelled.Split(' ').Chunk(2))
        {
            words[pair[0]] = pair[1];
        }

        foreach (var (simplified, traditional) in Pairs(Surnames))
        {
            foreach (string title in Titles)
            {
                words[simplified + title] = traditional + string.Concat(title.Select(OfCharacter));
            }
        }

        return words.ToFrozenDictionary();
    }

    private static FrozenDictionary<char, char> Pairs(string row) => row.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
