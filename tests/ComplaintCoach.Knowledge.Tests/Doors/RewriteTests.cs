using System.Text.Json;
using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Tests.Doors;

/// <summary>What a rewritten draft promises, whatever the draft.</summary>
public sealed partial class RewriteTests(ITestOutputHelper output)
{
    private static readonly Facts s_facts = new(TestCoach.Shipped.Pack.Lexicon);
    private static readonly DraftReader s_reader = new(TestCoach.Shipped.Pack.Language.Disguises, TestCoach.Shipped.Pack.Language.Learned);

    /// <summary>The hits of all rules by themselves, and the drafts of the development set.</summary>
    [Theory]
    [InlineData("hits", 0.8)]
    [InlineData("drafts.dev.jsonl", 0.8)]
    public void Most_drafts_can_be_rewritten_and_each_rewrite_is_honest(string set, double least)
    {
        int broken = 0;
        int rewritten = 0;
        foreach (string draft in set == "hits" ? Examples() : Drafts(set))
        {
            var report = TestCoach.Shipped.Check(draft);
            if (!report.Clean)
            {
                broken++;
                if (report.Rewrite is { } rewrite)
                {
                    rewritten++;
                    ShouldBeHonest(draft, rewrite);
                }
            }
        }

        output.WriteLine($"{set}: {rewritten} of {broken} rewritten");
        broken.ShouldBeGreaterThan(200);
        ((double)rewritten / broken).ShouldBeGreaterThan(least);
    }

    /// <summary>Facts that stand next to what is replaced, before it and behind it.</summary>
    [Theory]
    [InlineData("订单88213")]
    [InlineData("王先生")]
    [InlineData("您的车粤B12345在工位上")]
    [InlineData("退款680元已经提交")]
    [InlineData("明天下午三点半到")]
    [InlineData("型号是ThinkPad X1")]
    public void Facts_around_every_hit_stay(string fact)
    {
        foreach (string hit in Examples())
        {
            foreach (string draft in (string[])[$"{fact},{hit}", $"{hit},{fact}。", $"{hit}。{fact}。{hit}"])
            {
                if (TestCoach.Shipped.Check(draft).Rewrite is { } rewrite)
                {
                    ShouldBeHonest(draft, rewrite);
                }
            }
        }
    }

    /// <summary>Hits, clean clauses, facts, blanks and marks in any order.</summary>
    [Fact]
    public void However_a_draft_is_put_together_its_rewrite_is_honest()
    {
        string[] parts = [.. Examples(), "王先生", "退款680元", "因为下雨", "但是您的订单88213我查一下", "您好", " ", "\n", "🙂", "“这不是我们的事”", "〔几点前〕", "李姐", "谢谢", "1,280元"];
        string[] marks = [",", "，", "。", "？", "…", "", " ", "、", "\n", "!!"];
        var random = new Random(20261128);
        for (int i = 0; i < 1500; i++)
        {
            string draft = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => parts[random.Next(2) == 0 ? random.Next(parts.Length) : parts.Length - 1 - random.Next(13)] + marks[random.Next(marks.Length)]));
            if (TestCoach.Shipped.Check(draft).Rewrite is { } rewrite)
            {
                TestCoach.Shipped.Check(rewrite).Clean.ShouldBeTrue(rewrite);
                s_facts.Same(Plain(draft), rewrite).ShouldBeTrue($"{draft} → {rewrite}");
            }
        }
    }

    [Theory]
    [InlineData("您好,这种问题连小孩子都会。订单88213今天下午三点前发出。", "您好,", "。订单88213今天下午三点前发出。")]
    [InlineData("王先生您好,我不知道。您的车粤B12345明天10:30可以来取,费用是680元。", "王先生您好,", "您的车粤B12345明天10:30可以来取,费用是680元。")]
    [InlineData("您好，改天再联系您，谢谢。", "您好，", "谢谢。")]
    [InlineData("合同就是这么定的,没什么好商量的,李先生。", "李先生,", "")]
    [InlineData("我不清楚，但是您的订单88213我查一下。", "", "您的订单88213我查一下。")]
    public void What_does_not_offend_stays_where_it_stood(string draft, string start, string end)
    {
        string rewrite = TestCoach.Shipped.Check(draft).Rewrite.ShouldNotBeNull();
        rewrite.ShouldStartWith(start);
        rewrite.ShouldEndWith(end);
        ShouldBeHonest(draft, rewrite);
    }

    [Theory]
    [InlineData("29块9的充电宝就这个续航呢", "29块9的充电宝，")]
    [InlineData("骑手迟到40分钟是他个人问题,跟我们没关系。", "骑手迟到40分钟,")]
    public void A_fact_before_what_offends_in_a_clause_stays_there(string draft, string kept) =>
        TestCoach.Shipped.Check(draft).Rewrite.ShouldNotBeNull().ShouldContain(kept);

    [Theory]
    [InlineData("隔壁住的是林小姐,手机13812345678。")]
    [InlineData("早点讲要加床不就没这回事了,拖到晚上十点才开口。")]
    [InlineData("我五十八岁的丈母娘都会弄。")]
    public void Where_a_fact_can_be_neither_kept_nor_dropped_nothing_is_offered(string draft)
    {
        var report = TestCoach.Shipped.Check(draft);
        report.Clean.ShouldBeFalse();
        report.Rewrite.ShouldBeNull();
    }

    [Fact]
    public void A_traditional_draft_stays_traditional()
    {
        string rewrite = TestCoach.Shipped.Check("早餐幾點結束喔?我不知道耶。").Rewrite.ShouldNotBeNull();
        ScriptConverter.ToTraditional(rewrite).ShouldBe(rewrite);
        ScriptConverter.Detect(rewrite).ShouldBe(Script.Traditional);
    }

    [Theory]
    [InlineData("您的车我不知道。", "您的房间我不知道。")]
    [InlineData("我不知道。", "我不知道,宽带和光猫要查。")]
    [InlineData("我不知道。单号发我看看。", "我不知道。给您添麻烦了,抱歉。")]
    [InlineData("我不知道。退款退给您。", "我不知道。您说一下哪一天?")]
    public void Another_trade_or_stage_gives_other_replacements(string one, string other)
    {
        var first = Offered(one);
        var second = Offered(other);
        first.Count.ShouldBeInRange(2, 3);
        second.Count.ShouldBeInRange(2, 3);
        first.ShouldNotBe(second);
    }

    [Fact]
    public void Beside_a_deed_with_a_time_no_second_one_comes_first() =>
        Offered("你去问别人吧,这不归我们管。我现在去查,下午三点给您回电话。")[0].ShouldNotContain("〔");

    private static IReadOnlyList<string> Offered(string draft) => TestCoach.Shipped.Check(draft).Findings[0].Replacements;

    private static void ShouldBeHonest(string draft, string rewrite)
    {
        TestCoach.Shipped.Check(rewrite).Clean.ShouldBeTrue(rewrite);
        s_facts.In(rewrite).Select(f => f.Value).Order().ShouldBe(s_facts.In(Plain(draft)).Select(f => f.Value).Order(), $"{draft} → {rewrite}");
        Step().IsMatch(Normalizer.Normalize(rewrite).Value).ShouldBeTrue(rewrite);
        Doubled().Count(rewrite).ShouldBeLessThanOrEqualTo(Doubled().Count(draft), $"{draft} → {rewrite}");
    }

    /// <summary>Letters that hide a word in the sentence of a finding are no facts.</summary>
    private static string Plain(string draft)
    {
        var typed = Normalizer.Normalize(draft);
        var text = s_reader.Read(typed);
        var sentences = TestCoach.Shipped.Check(draft).Findings.Select(f => text.ToOriginal(text.Clauses.SentencesAround(text.FromOriginal(f.Span))));
        return s_reader.Undisguised(typed, new SpanReach([.. sentences])) ?? draft;
    }

    private static IEnumerable<string> Examples() => TestCoach.Shipped.Pack.Rules.SelectMany(r => r.Hits.Concat(r.Misses));

    private static IEnumerable<string> Drafts(string set) => File.ReadLines(Path.Combine(TestCoach.Sets, set))
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);

    [GeneratedRegex("[〔?]|我.{0,8}[来去给查看办跟发做写问记]|[帮替为给陪退补换]您|发我|请")]
    private static partial Regex Step();

    [GeneratedRegex("[，,。；;：:、？?][，,。；;：:、]")]
    private static partial Regex Doubled();
}
