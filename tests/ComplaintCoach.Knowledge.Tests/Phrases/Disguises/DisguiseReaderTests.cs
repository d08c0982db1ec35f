using System.Diagnostics;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Phrases.Disguises;

/// <summary>What is read as something else, what is not, and that it leads home. The words are those of <see cref="SmallModel"/>, unless a test says that they are the shipped ones.</summary>
public sealed class DisguiseReaderTests
{
    private static readonly DisguiseReader s_reader = new(SmallModel.Disguises, SmallModel.Trained.Hidden, SmallModel.Trained.Seen, SmallModel.Trained.Common);

    /// <summary>The model does not know the rule: its pattern alone decides.</summary>
    private static readonly DraftChecker s_ownRule = new([SmallModel.NewRule("own_rule", ["不知道"])], SmallModel.Language with { Learned = SmallModel.Trained });

    [Theory]
    [InlineData("我bu zhi dao", "我不知道")]
    [InlineData("我buzhidao", "我不知道")]
    [InlineData("我 bù zhī dào 啊", "我不知道啊")]
    [InlineData("我BuZhiDao", "我不知道")]
    [InlineData("Bu zhi dao 啊", "不知道啊")]
    [InlineData("我 Bu Zhi Dao", "我不知道")]
    [InlineData("我bu知道", "我不知道")]
    [InlineData("我不zhi道", "我不知道")]
    [InlineData("我不zi道", "我不知道")]
    [InlineData("这种问题xiaohaizi都会", "这种问题小孩子都会")]
    [InlineData("这种问题小hai子都会", "这种问题小孩子都会")]
    public void Pinyin_is_read(string typed, string read) => Read(typed).Value.ShouldBe(read);

    [Theory]
    [InlineData("我b知道", "我不知道")]
    [InlineData("我不z道", "我不知道")]
    [InlineData("这种问题小h子都会", "这种问题小孩子都会")]
    [InlineData("我bz道", "我不知道")]
    [InlineData("xbz道", "x不知道")]
    [InlineData("ㄅ知道", "不知道")]
    [InlineData("我ㄅ知道", "我不知道")]
    [InlineData("我不ㄓ道", "我不知道")]
    public void First_letters_are_read_beside_the_rest_of_the_word(string typed, string read) => Read(typed).Value.ShouldBe(read);

    [Theory]
    [InlineData("我8知道", "我不知道")]
    [InlineData("我卟知道", "我不知道")]
    [InlineData("小亥子都会", "小孩子都会")]
    public void Digits_and_look_alikes_are_read(string typed, string read) => Read(typed).Value.ShouldBe(read);

    [Theory]
    [InlineData("我不之道", "我不知道")]
    [InlineData("我不知到", "我不知道")]
    [InlineData("我布知道", "我不知道")]
    [InlineData("小骇子都会", "小孩子都会")]
    public void Homophones_are_read_where_ordinary_text_does_not_have_them(string typed, string read) => Read(typed).Value.ShouldBe(read);

    [Theory]
    [InlineData("bzd,您问别人", "不知道,您问别人")]
    [InlineData("我 BZD 哦", "我不知道哦")]
    [InlineData("no idea,您问别人", "不知道,您问别人")]
    [InlineData("这个 No Idea 啊", "这个不知道啊")]
    [InlineData("这个kid都会", "这个小孩都会")]
    public void Letters_and_English_phrases_of_the_list_are_read(string typed, string read) => Read(typed).Value.ShouldBe(read);

    [Theory]
    [InlineData("单号BZD-20391")]
    [InlineData("单号BZD20391")]
    [InlineData("单号20391-bzd")]
    [InlineData("邮箱bzd@example.com")]
    [InlineData("型号kid_2")]
    [InlineData("bzdx")]
    [InlineData("xb知道")]
    [InlineData("xyb知道")]
    [InlineData("no ideas")]
    [InlineData("kidding")]
    [InlineData("我8点知道")]
    [InlineData("我18知道")]
    [InlineData("我8 知道")]
    [InlineData("大货车到了")]
    [InlineData("sorry")]
    [InlineData("我的order号")]
    [InlineData("")]
    [InlineData("您好,下午三点前给您回电话。")]
    public void Everything_else_stays(string typed) => Read(typed).Value.ShouldBe(Normalizer.Normalize(typed).Value);

    /// <summary>An ordinary text costs nothing: it is not even copied.</summary>
    [Fact]
    public void A_text_without_disguise_is_the_text_itself()
    {
        var text = Normalizer.Normalize("您好,您的单子我看到了。");
        s_reader.Read(text).ShouldBeSameAs(text);
    }

    [Theory]
    [InlineData("您好,我 bu zhi dao 啊", "bu zhi dao")]
    [InlineData("😀我ｂｕｚｈｉ\u200bｄａｏ啊", "ｂｕｚｈｉ\u200bｄａｏ")]
    [InlineData("您好,我B知道", "B知道")]
    [InlineData("我8知道啊", "8知道")]
    [InlineData("我不知到,您问别人", "不知到")]
    [InlineData("您看,BZD,再见", "BZD")]
    public void A_finding_underlines_exactly_what_was_typed(string typed, string underlined)
    {
        var finding = s_ownRule.Check(typed).Findings.ShouldHaveSingleItem();
        finding.Text.ShouldBe(underlined);
        finding.Span.In(typed).ShouldBe(underlined);
    }

    [Theory]
    [MemberData(nameof(Disguised))]
    public void Reading_what_was_read_changes_nothing(string typed)
    {
        string once = Read(typed).Value;
        Read(once).Value.ShouldBe(once);
    }

    public static TheoryData<string> Disguised() =>
    [
        "我bu zhi dao", "我 bu 知 dao 啊 bzd no idea", "我8之到", "小h子都h", "kid kid kid", "b z d", "我不ㄓ道,这种问题xiao亥zi都会", "这不是wo men的shi", "x z d b z d 不",
    ];

    /// <summary>The words of the shipped model, thousands of them, still leave alone what is no disguise.</summary>
    [Theory]
    [InlineData("我8造啊", "我不知道啊")]
    [InlineData("我唔知道", "我不知道")]
    [InlineData("我唔清,您问别人", "我不清楚,您问别人")]
    [InlineData("唔", "不")]
    public void Slang_is_read_the_longest_word_first(string typed, string read) => Read(typed).Value.ShouldBe(read);

    [Theory]
    [InlineData("我b z d啊", "我不知道啊")]
    [InlineData("我b.z.d啊", "我不知道啊")]
    [InlineData("我b u z h i道", "我不知道")]
    [InlineData("我不 z h i 道", "我不知道")]
    public void Letters_typed_apart_are_read_together(string typed, string read) => Read(typed).Value.ShouldBe(read);

    [Theory]
    [InlineData("我BZ道")]
    [InlineData("我BU知道")]
    public void Short_codes_in_capitals_are_left_alone(string typed) => Read(typed).Value.ShouldBe(Normalizer.Normalize(typed).Value);

    [Theory]
    [InlineData("您的工单BZD-20391已经建好,请收好。")]
    [InlineData("联系人Wang Xiaoming,电话我记下了。")]
    [InlineData("维修师傅 Zhang Wei 明天上门。")]
    [InlineData("李经理的拼音是Li Jianguo,名片上有。")]
    [InlineData("这台是iPhone 15 Pro,256G,电池健康88%。")]
    [InlineData("轮胎压力2.5bar,机油5W-30,加了4L。")]
    [InlineData("网速100M,路由器支持wifi6,频段5G。")]
    [InlineData("您开的是BMW X3,配件从4S店调。")]
    [InlineData("麻烦把VIN码和order号发到service@shop.com。")]
    [InlineData("酒店在A座8楼,8点到10点供应早餐。")]
    [InlineData("Windows更新后蓝屏,我先重装驱动,USB口我也测一下。")]
    [InlineData("您好,OPPO和vivo的屏都有货,明天到。")]
    [InlineData("请看合同第8条,押金200元3天内退。")]
    public void The_shipped_words_leave_alone_what_is_no_disguise(string typed)
    {
        var language = TestCoach.Shipped.Pack.Language;
        var learned = language.Learned.ShouldNotBeNull("the pack has no phrases.model");
        new DisguiseReader(language.Disguises, learned.Hidden, learned.Seen, learned.Common).Read(Normalizer.Normalize(typed)).Value.ShouldBe(Normalizer.Normalize(typed).Value);
    }

    [Fact]
    public void Whatever_is_typed_is_read_leads_home_and_is_read_once()
    {
        var random = new Random(5);
        for (int i = 0; i < 3000; i++)
        {
            string typed = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Unit(random)));
            var text = Read(typed);
            s_reader.Read(text).ShouldBeSameAs(text, typed);
            int last = 0;
            for (int at = 0; at < text.Value.Length; at++)
            {
                var home = text.ToOriginal(new TextSpan(at, 1));
                home.Start.ShouldBeGreaterThanOrEqualTo(last, typed);
                home.Length.ShouldBeGreaterThan(0, typed);
                home.End.ShouldBeLessThanOrEqualTo(typed.Length, typed);
                last = home.Start;
            }
        }
    }

    /// <summary>Four times the text may take eight times as long. The fastest of some attempts counts: others may hold the processor.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("aov")]
    [InlineData("b不")]
    [InlineData("8不卟知")]
    [InlineData("aoaoaoaoaoaoaoaoaoaoaoaoaoaoaov ")]
    [InlineData("no no no idea ")]
    [InlineData("b z d ")]
    [InlineData("ㄅ知ㄉ")]
    [InlineData("\ud83d不")]
    [InlineData("\udc00zhi\ud83d")]
    [InlineData("不之到骇")]
    public void Hostile_text_costs_by_its_length(string unit)
    {
        const int shorter = 25_000;
        const int attempts = 8;
        var small = Normalizer.Normalize(string.Concat(Enumerable.Repeat(unit, shorter / unit.Length)));
        var large = Normalizer.Normalize(string.Concat(Enumerable.Repeat(unit, 4 * shorter / unit.Length)));
        var (forSmall, forLarge) = (Time(small), Time(large));
        for (int i = 1; i < attempts && forLarge >= (8 * forSmall) + 20; i++)
        {
            (forSmall, forLarge) = (Math.Min(forSmall, Time(small)), Math.Min(forLarge, Time(large)));
        }

        forLarge.ShouldBeLessThan((8 * forSmall) + 20, $"{forSmall:F1} ms for {shorter} characters");
        forLarge.ShouldBeLessThan(3000);
    }

    private static NormalizedText Read(string typed) => s_reader.Read(Normalizer.Normalize(typed));

    private static double Time(NormalizedText text)
    {
        long start = Stopwatch.GetTimestamp();
        s_reader.Read(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Unit(Random random) => random.Next(3) switch
    {
        0 => ((char)random.Next(char.MaxValue + 1)).ToString(),
        1 => ((string[])["bu", "zhi", "dao", "bzd", "no idea", "x", "8", " ", "ㄅ", "\u200b", "😀", "\ud83d", "'", "卟", ","])[random.Next(15)],
        _ => "我不知道这种问题小孩子都会是们的事亥之到"[random.Next(20)].ToString(),
    };
}
