using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Reading;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Doors;

/// <summary>What the front door says to one message or to a conversation.</summary>
public sealed class AdviseTests
{
    [Theory]
    [InlineData("客户: 我的车修了三次", TakenAs.Customer, TakenBy.Prefix, "我的车修了三次")]
    [InlineData("草稿:我们会尽快处理", TakenAs.Draft, TakenBy.Prefix, "我们会尽快处理")]
    [InlineData("? 客户要见领导怎么办", TakenAs.Question, TakenBy.Prefix, "客户要见领导怎么办")]
    [InlineData("顧客：退錢", TakenAs.Customer, TakenBy.Prefix, "退錢")]
    [InlineData("draft: 您好", TakenAs.Draft, TakenBy.Prefix, "您好")]
    [InlineData("客户吼,要退车,说找记者", TakenAs.Customer, TakenBy.Judgement, "客户吼,要退车,说找记者")]
    [InlineData("客户一直哭怎么办", TakenAs.Question, TakenBy.Judgement, "客户一直哭怎么办")]
    [InlineData("您好,非常抱歉给您添麻烦了,我马上为您核实,下午三点前给您回电。", TakenAs.Draft, TakenBy.Judgement, "您好,非常抱歉给您添麻烦了,我马上为您核实,下午三点前给您回电。")]
    [InlineData("你们家手机买了三天就黑屏,我要退钱!", TakenAs.Customer, TakenBy.Judgement, "你们家手机买了三天就黑屏,我要退钱!")]
    public void A_text_is_taken_for_what_it_is(string text, TakenAs taken, TakenBy by, string words)
    {
        var intake = TestCoach.Shipped.Read(text);
        intake.As.ShouldBe(taken);
        intake.By.ShouldBe(by);
        intake.Words.Text.ShouldBe(words);
        text.Substring(intake.Words.Start, intake.Words.Text.Length).ShouldBe(words);
    }

    [Theory]
    [InlineData("客户: 刹车又响了\n客服: 这是正常现象\n客户: 我不管,今天必须换新的", "我不管,今天必须换新的")]
    [InlineData("张先生 10:32:11\n刹车又响了\n客服小李 10:33:02\n这是正常现象\n张先生 10:35:40\n我不管,今天必须换新的", "我不管,今天必须换新的")]
    [InlineData("10:32 张先生\n刹车又响了\n10:33 小李\n这是正常现象\n10:35 张先生\n我不管,今天必须换新的", "我不管,今天必须换新的")]
    [InlineData("[2026-11-22 10:32] 王女士: 刹车又响了\n[2026-11-22 10:33] 顾问02: 这是正常现象\n[2026-11-22 10:35] 王女士: 我不管,今天必须换新的", "我不管,今天必须换新的")]
    public void A_transcript_is_split_by_its_speakers(string transcript, string last)
    {
        var (advice, _) = TestCoach.Shipped.Advise(ConversationState.New, new Message(transcript));
        advice.Intake.By.ShouldBe(TakenBy.Transcript);
        advice.Intake.Words.Text.ShouldBe(last);
        transcript.Substring(advice.Intake.Words.Start, last.Length).ShouldBe(last);
        advice.Intake.Earlier.ShouldHaveSingleItem().Text.ShouldBe("刹车又响了");
        advice.OwnLines.ShouldHaveSingleItem().Findings[0].Rule.Id.ShouldBe("happens_all_the_time");
        advice.Type!.Best.Id.ShouldBe("stubborn");
    }

    [Theory]
    [InlineData("费用：1280元\n工期：两天\n取车：明天下午3点\n王先生您看可以吗？")]
    [InlineData("姓名：张三\n车型：奥迪A6\n问题：异响\n要求：退款")]
    public void A_list_of_labels_is_no_transcript(string list) => TestCoach.Shipped.Read(list).By.ShouldBe(TakenBy.Judgement);

    [Theory]
    [InlineData("1")]
    [InlineData("好的")]
    [InlineData("你们好")]
    [InlineData("哈哈哈哈")]
    [InlineData("😀")]
    [InlineData("")]
    public void A_nod_or_a_greeting_claims_nothing(string message)
    {
        var advice = Advise(message);
        advice.Type!.Sure.ShouldBeFalse();
        advice.Tip.ShouldBeNull();
        advice.Silent.ShouldBeTrue();
    }

    [Theory]
    [InlineData("我爸今天走了,机票能不能退")]
    [InlineData("滚")]
    [InlineData("你等着瞧")]
    public void What_addresses_no_customer_is_no_draft(string message) => TestCoach.Shipped.Read(message).As.ShouldNotBe(TakenAs.Draft);

    [Fact]
    public void A_draft_full_of_lead_ins_quotes_and_offences_is_checked_in_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        TestCoach.Shipped.Check(string.Concat(Enumerable.Repeat("客户说\"没关系\"不是我说的,这不是我们的事。", 900)));
        watch.ElapsedMilliseconds.ShouldBeLessThan(5000);
    }

    [Fact]
    public void The_advisors_word_outweighs_the_model()
    {
        var state = ConversationState.New.WithCorrection("righteous");
        var (advice, _) = TestCoach.Shipped.Advise(state, new Message("我不管,今天必须换新的,别解释", TakenAs.Customer));
        advice.Type!.Best.Id.ShouldBe("righteous");
        advice.Type.ByAdvisor.ShouldBeTrue();
    }

    [Fact]
    public void A_type_ruled_out_is_not_claimed_again()
    {
        var message = new Message("我不管,今天必须换新的,别解释", TakenAs.Customer);
        var (first, _) = TestCoach.Shipped.Advise(ConversationState.New, message);
        var (second, _) = TestCoach.Shipped.Advise(ConversationState.New.WithRuledOut(first.Type!.Best.Id), message);
        second.Type!.Best.Id.ShouldNotBe(first.Type.Best.Id);
    }

    [Fact]
    public void A_change_of_type_is_told()
    {
        var (_, state) = TestCoach.Shipped.Advise(ConversationState.New, new Message("呜呜呜我真的要崩溃了!!!怎么会这样啊!!!", TakenAs.Customer));
        state.Claimed.ShouldBe("emotional");
        var (advice, _) = TestCoach.Shipped.Advise(state, new Message("我手里有检测报告、合同第八条、三次维修单和全部聊天截图,七个工作日内给书面答复。", TakenAs.Customer));
        advice.Type!.Best.Id.ShouldBe("prepared");
        advice.Type.ChangedFrom!.Id.ShouldBe("emotional");
    }

    [Theory]
    [InlineData("刹车踩下去没反应,差点撞上", "safety")]
    [InlineData("我明天就去法院起诉你们", "legal")]
    [InlineData("孩子吃完你们的菜上吐下泻", "safety")]
    public void A_risk_is_seen(string message, string risk) =>
        Advise(message).Risks.Select(r => r.Profile.Id).ShouldContain(risk);

    [Theory]
    [InlineData("手机又死机了,气死我了")]
    [InlineData("刹车片多少钱一副")]
    public void A_near_miss_is_no_risk(string message) => Advise(message).Risks.ShouldBeEmpty();

    [Fact]
    public void A_tip_is_not_volunteered_twice()
    {
        var state = ConversationState.New;
        var volunteered = new List<string>();
        for (int i = 0; i < 4; i++)
        {
            (var advice, state) = TestCoach.Shipped.Advise(state, new Message("等了三天一个消息都没有,你们是不是把我忘了", TakenAs.Customer));
            if (advice.Tip is { } tip)
            {
                volunteered.Add(tip.Id);
            }
        }

        volunteered.ShouldNotBeEmpty();
        volunteered.ShouldBeUnique();
    }

    [Fact]
    public void Sentences_come_in_the_customers_script() =>
        Advise("這是什麼爛服務,我不管,你們今天一定要給我換新的").Say.ShouldAllBe(s => s.Text == Knowledge.Text.ScriptConverter.ToTraditional(s.Text));

    [Fact]
    public void The_same_message_gives_the_same_advice() =>
        Advise("你们修了三次都没修好").Say.Select(s => s.Id).ShouldBe(Advise("你们修了三次都没修好").Say.Select(s => s.Id));

    private static Advice Advise(string message) => TestCoach.Shipped.Advise(ConversationState.New, new Message(message, TakenAs.Customer)).Advice;
}
