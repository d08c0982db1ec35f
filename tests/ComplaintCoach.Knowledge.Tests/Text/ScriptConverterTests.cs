using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Text;

public sealed class ScriptConverterTests
{
    [Theory]
    [InlineData("我今天下午三点前给您回电话。", "我今天下午三點前給您回電話。")]
    [InlineData("这台车的发票，您发给我就行；其余的我来核实。", "這台車的發票，您發給我就行；其餘的我來核實。")]
    [InlineData("您几点方便？我当面把单子上的里程念给您听，复印件也留一份。", "您幾點方便？我當面把單子上的里程念給您聽，複印件也留一份。")]
    [InlineData("三天后还没修好，费用我报上级批准，钟先生打给您。", "三天後還沒修好，費用我報上級批准，鍾先生打給您。")]
    [InlineData("他说“快了”，问‘三包’管不管。", "他說「快了」，問『三包』管不管。")]
    [InlineData("〔几点前〕OK 12:30 😀\n", "〔幾點前〕OK 12:30 😀\n")]
    [InlineData("", "")]
    public void A_sentence_is_written_in_traditional(string simplified, string traditional) =>
        ScriptConverter.ToTraditional(simplified).ShouldBe(traditional);

    /// <summary>A row a character that stands for several, in the words of complaints; and words that only meet.</summary>
    [Theory]
    [InlineData("头发 发送 发给您 头发给剪坏了 理发 经理发话 假发票 完美发货 保护发票 不解决就发网上 转发量 染发剂 必须发货 出发间隔", "頭髮 發送 發給您 頭髮給剪壞了 理髮 經理發話 假發票 完美發貨 保護發票 不解決就發網上 轉發量 染髮劑 必須發貨 出發間隔")]
    [InlineData("皇后 之后 皇后来了 三天后来了 开封后只能退 售后 太后悔了", "皇后 之後 皇后來了 三天後來了 開封後只能退 售後 太後悔了")]
    [InlineData("维修里程 公里 邻里 家里人 大厅里人多 银行卡里 楼道里", "維修里程 公里 鄰里 家裡人 大廳裡人多 銀行卡裡 樓道裡")]
    [InlineData("面条 下面条款 面包 里面对不上 满意面对 书面", "麵條 下面條款 麵包 裡面對不上 滿意面對 書面")]
    [InlineData("干净 干部 能干 干扰 晒干 你干的好事 整天干什么 相干", "乾淨 幹部 能幹 干擾 曬乾 你幹的好事 整天幹什麼 相干")]
    [InlineData("关系 系统 联系 系好安全带 我系统里", "關係 系統 聯繫 繫好安全帶 我系統裡")]
    [InlineData("制造 限制 复制 生产制度", "製造 限制 複製 生產制度")]
    [InlineData("回复 回避 回音 回归", "回覆 迴避 回音 回歸")]
    [InlineData("恢复 复杂 答复 反复 反反复复 重复 修复色差 复核", "恢復 複雜 答覆 反覆 反反覆覆 重複 修復色差 覆核")]
    [InlineData("几天 茶几 对方几点来 店长几点", "幾天 茶几 對方幾點來 店長幾點")]
    [InlineData("刚才 人才", "剛才 人才")]
    [InlineData("前台 台风 一台 柜台 平台", "前台 颱風 一台 櫃台 平台")]
    [InlineData("只有 一只 两只手 那只能说明 别只给她", "只有 一隻 兩隻手 那只能說明 別只給她")]
    [InlineData("准备 批准 标准将 不准退 说得不准 准时", "準備 批准 標準將 不准退 說得不準 準時")]
    [InlineData("轻松 松树 放松下来 松下空调", "輕鬆 松樹 放鬆下來 松下空調")]
    [InlineData("斗争 漏斗", "鬥爭 漏斗")]
    [InlineData("试卷 卷入", "試卷 捲入")]
    [InlineData("历史 日历 病历本", "歷史 日曆 病歷本")]
    [InlineData("分钟 钟先生 一见钟情", "分鐘 鍾先生 一見鍾情")]
    [InlineData("山谷 稻谷", "山谷 稻穀")]
    [InlineData("小丑 丑闻 出大丑", "小丑 醜聞 出大醜")]
    [InlineData("其余 余先生 剩余天数", "其餘 余先生 剩餘天數")]
    [InlineData("征求 特征 长征", "徵求 特徵 長征")]
    [InlineData("云端 人云亦云", "雲端 人云亦云")]
    [InlineData("证据 拮据", "證據 拮据")]
    [InlineData("老板 地板", "老闆 地板")]
    [InlineData("发布 抹布", "發布 抹布")]
    [InlineData("价格 最贵价格", "價格 最貴價格")]
    [InlineData("尽快 尽力", "儘快 盡力")]
    [InlineData("获得 收获", "獲得 收穫")]
    [InlineData("签字 拒签 标签 牙签", "簽字 拒簽 標籤 牙籤")]
    [InlineData("胡说 胡子 必须 胡须", "胡說 鬍子 必須 鬍鬚")]
    [InlineData("看着 着急 接着", "看著 著急 接著")]
    [InlineData("了解 了不起 记者要了解情况", "了解 了不起 記者要了解情況")]
    [InlineData("表示 手表 报名表 仪表盘 查看表格", "表示 手錶 報名表 儀表盤 查看表格")]
    [InlineData("别人 别扭 别着急 别气我", "別人 彆扭 別著急 別氣我")]
    [InlineData("占卜 萝卜", "占卜 蘿蔔")]
    [InlineData("冲动 冲洗 态度太冲 要冲奶粉 冲着我来", "衝動 沖洗 態度太衝 要沖奶粉 衝著我來")]
    [InlineData("出来 一出戏 结果一出来", "出來 一齣戲 結果一出來")]
    [InlineData("当时 叮当 顺顺当当", "當時 叮噹 順順當當")]
    [InlineData("恶心 凶恶", "噁心 兇惡")]
    [InlineData("规范 范女士 小范围", "規範 范女士 小範圍")]
    [InlineData("丰富 顺丰", "豐富 順豐")]
    [InlineData("汇款 词汇 汇报", "匯款 詞彙 匯報")]
    [InlineData("计划 划算 划痕", "計劃 划算 劃痕")]
    [InlineData("大家什么时候 家具 家伙 大家伙", "大家什麼時候 家具 傢伙 大家夥")]
    [InlineData("借口 借钱", "藉口 借錢")]
    [InlineData("克服 克扣 克制", "克服 剋扣 克制")]
    [InlineData("很困难 犯困 被困", "很困難 犯睏 被困")]
    [InlineData("积累 连累", "積累 連累")]
    [InlineData("蒙骗 蒙古", "矇騙 蒙古")]
    [InlineData("弥补 弥漫", "彌補 瀰漫")]
    [InlineData("仆人 前仆后继", "僕人 前仆後繼")]
    [InlineData("朴素 曲折 酒曲", "樸素 曲折 酒麴")]
    [InlineData("技术 白术", "技術 白朮")]
    [InlineData("宿舍 舍不得", "宿舍 捨不得")]
    [InlineData("沈先生 沈阳", "沈先生 瀋陽")]
    [InlineData("叹气 感叹号", "嘆氣 感嘆號")]
    [InlineData("论坛 酒坛", "論壇 酒罈")]
    [InlineData("糊涂 涂先生", "糊塗 涂先生")]
    [InlineData("团队 汤团", "團隊 湯糰")]
    [InlineData("咸菜 咸阳", "鹹菜 咸陽")]
    [InlineData("方向 向往", "方向 嚮往")]
    [InlineData("游泳 导游 下游 游先生", "游泳 導遊 下游 游先生")]
    [InlineData("郁闷 浓郁", "鬱悶 濃郁")]
    [InlineData("防御 御用", "防禦 御用")]
    [InlineData("愿意 岳父 五岳", "願意 岳父 五嶽")]
    [InlineData("扎针 包扎 车胎扎了", "扎針 包紮 車胎扎了")]
    [InlineData("占用 占卜 占便宜", "佔用 占卜 佔便宜")]
    [InlineData("同志 标志 日志", "同志 標誌 日誌")]
    [InlineData("导致 精致 员工致歉 成功致电", "導致 精緻 員工致歉 成功致電")]
    [InlineData("注意 备注 关注明天", "注意 備註 關注明天")]
    [InlineData("周围 周末 每周", "周圍 週末 每週")]
    [InlineData("并且 合并 并为您安排", "並且 合併 並為您安排")]
    [InlineData("打折 打对折 折叠床 折合人民币", "打折 打對折 摺疊床 折合人民幣")]
    [InlineData("赞成 不赞同 点赞", "贊成 不贊同 點讚")]
    [InlineData("肮脏 心脏", "骯髒 心臟")]
    [InlineData("症状 症结", "症狀 癥結")]
    [InlineData("发霉 倒霉", "發霉 倒楣")]
    public void A_character_is_written_as_its_word_wants(string simplified, string traditional) =>
        ScriptConverter.ToTraditional(simplified).ShouldBe(traditional);

    /// <summary>Forms that both Taiwan and Hong Kong read, where the source of the table prefers an older one.</summary>
    [Theory]
    [InlineData("吃饭 为了 什么 核实 启动 高峰 群众 床单 嘴唇 秘密 白痴 香烟 账单 泄漏 升级 念书 挨骂 巨额", "吃飯 為了 什麼 核實 啟動 高峰 群眾 床單 嘴唇 秘密 白痴 香煙 帳單 洩漏 升級 念書 挨罵 巨額")]
    public void The_forms_are_those_in_print_today(string simplified, string traditional) =>
        ScriptConverter.ToTraditional(simplified).ShouldBe(traditional);

    [Fact]
    public void Whatever_the_pack_says_becomes_Traditional_and_stays_as_long()
    {
        var pack = TestCoach.Shipped.Pack;
        string[] texts =
        [
            .. pack.Types.SelectMany(t => t.Say.Select(s => s.Text).Concat(t.Do.Concat(t.Avoid).Select(g => g.Text)).Append(t.Name).Append(t.Summary)),
            .. pack.Risks.SelectMany(r => r.Say.Select(s => s.Text).Concat(r.Do.Concat(r.Avoid).Select(g => g.Text)).Append(r.Name)),
            .. pack.Rules.SelectMany(r => r.Replacements.Select(x => x.Say).Append(r.Title).Append(r.Why)),
            .. pack.Entries.SelectMany(e => e.Say.Append(e.Title).Append(e.Do).Append(e.Avoid)),
            .. pack.Sources.Sections.SelectMany(s => (string[])[s.Document, s.Place]),
        ];

        texts.Length.ShouldBeGreaterThan(1000);
        foreach (string text in texts)
        {
            string traditional = ScriptConverter.ToTraditional(text);
            traditional.Length.ShouldBe(text.Length);
            ScriptConverter.ToTraditional(traditional).ShouldBe(traditional);
            (traditional == text || ScriptConverter.Detect(traditional) == Script.Traditional || !traditional.Any(Normalizer.IsHan) || !ScriptConverter.Tells(traditional))
                .ShouldBeTrue(traditional);
        }
    }

    [Theory]
    [InlineData("你們這樣不對吧,我要退錢", Script.Traditional)]
    [InlineData("你们这样不对吧,我要退钱", Script.Simplified)]
    [InlineData("才吃一口就腹瀉", Script.Traditional)]
    [InlineData("床單上有蟲,櫃台沒人", Script.Traditional)]
    [InlineData("好", Script.Simplified)]
    [InlineData("", Script.Simplified)]
    public void The_script_is_told(string text, Script script) => ScriptConverter.Detect(text).ShouldBe(script);

    [Theory]
    [InlineData("我不知道", false)]
    [InlineData("太慢了!!", false)]
    [InlineData("OK 12315", false)]
    [InlineData("床和台面", false)]
    [InlineData("", false)]
    [InlineData("太慢了吧,你们", true)]
    [InlineData("太慢了吧,你們", true)]
    public void Some_words_show_no_script(string text, bool tells) => ScriptConverter.Tells(text).ShouldBe(tells);
}
