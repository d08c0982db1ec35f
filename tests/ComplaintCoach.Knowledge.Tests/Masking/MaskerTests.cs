using System.Diagnostics;
using ComplaintCoach.Knowledge.Masking;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintCoach.Knowledge.Tests.Masking;

/// <summary>What holds for every text.</summary>
public sealed class MaskerTests
{
    private const int Hostile = 100_000;

    /// <summary>Milliseconds. A quiet machine needs a tenth; what grows with the square of the text takes far longer.</summary>
    private const int Limit = 4000;

    private static readonly string[] s_pieces =
    [
        "王", "李", "先生", "总", "是", "138", "13800138000", " ", "-", ":", ",", "\n", "我叫", "姓", "联系人", "微信", "vx", "qq", "路", "号", "栋", "小区", "中山", "3", "一", "幺", "单号", "京A", "12345", "D", "@", "qq.com", "地址", "住",
        "[手机号]", "[姓名]", "·", "艾力", "欧阳", "的", "小", "310104198803151428", "6228480402564890018", "010", "65881234", "转", "😀", "\ud83d", "\u200b", "(", ")", "元", "年", "月", "村", "组", "张伟", "本人", "客户", "86", "+",
    ];

    [Theory]
    [InlineData("我叫王丽娟,电话１３８ 1234-5678。", "王丽娟|１３８ 1234-5678")]
    [InlineData("😀李先生😀", "李")]
    [InlineData("手机138\u200b1234\u200b5678止", "138\u200b1234\u200b5678")]
    [InlineData("\ud83d电话13812345678", "13812345678")]
    public void Spans_count_units_of_what_was_typed(string typed, string stretches)
    {
        var masked = Masker.Mask(typed);
        masked.Spans.Select(s => s.Span.In(typed)).ShouldBe(stretches.Split('|'));
        masked.Original.ShouldBe(typed);
    }

    [Fact]
    public void Kinds_come_with_their_spans() =>
        Masker.Mask("京A12345,我叫王丽娟,邮箱a@b.cn").Spans.Select(s => s.Kind).ShouldBe([MaskKind.Plate, MaskKind.Name, MaskKind.Email]);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\ud83d")]
    [InlineData("好\udc00的\ud83d")]
    [InlineData("\0\u0001\ufffe\uffff\ufffc")]
    public void A_text_without_data_comes_back_as_it_is(string typed)
    {
        var masked = Masker.Mask(typed);
        masked.Text.ShouldBe(typed);
        masked.Spans.ShouldBeEmpty();
    }

    [Fact]
    public void Masking_twice_changes_nothing() => Prop.ForAll(AnyText(), text =>
    {
        string once = Masker.Mask(text).Text;
        return Masker.Mask(once).Text == once;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Spans_are_ordered_and_lie_inside_the_text() => Prop.ForAll(AnyText(), text =>
    {
        int last = 0;
        foreach (var (_, span) in Masker.Mask(text).Spans)
        {
            if (span.Start < last || span.Length < 1 || span.End > text.Length)
            {
                return false;
            }

            last = span.End;
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void What_is_not_masked_stays_letter_by_letter() => Prop.ForAll(AnyText(), text =>
    {
        var masked = Masker.Mask(text);
        string rest = masked.Spans.Reverse().Aggregate(text, (t, s) => t.Remove(s.Span.Start, s.Span.Length).Insert(s.Span.Start, MaskKinds.TokenOf(s.Kind)));
        return rest == masked.Text;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    /// <summary>The best of three runs counts: the machine may be busy, the text may not be to blame.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1-3-8-0 ")]
    [InlineData("13800138000 ")]
    [InlineData("一二三八零")]
    [InlineData("王")]
    [InlineData("李王张")]
    [InlineData("王先生")]
    [InlineData("我叫王")]
    [InlineData("联系人:")]
    [InlineData("路")]
    [InlineData("花园")]
    [InlineData("1号1栋")]
    [InlineData("小区3栋2单元")]
    [InlineData("地址:")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("京A1")]
    [InlineData("微信1")]
    [InlineData("qq1 ")]
    [InlineData("(")]
    [InlineData("（")]
    [InlineData("[手机号]")]
    [InlineData("·")]
    [InlineData("张三:a\n")]
    [InlineData("\ud83d")]
    public void A_hundred_thousand_hostile_characters_take_no_time(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Hostile / piece.Length));
        double best = Enumerable.Range(0, 3).Min(_ =>
        {
            long start = Stopwatch.GetTimestamp();
            Masker.Mask(text);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        best.ShouldBeLessThan(Limit);
    }

    [Fact]
    public void Many_may_mask_at_once()
    {
        string[] masked = new string[64];
        Parallel.For(0, masked.Length, i => masked[i] = Masker.Mask("我叫王丽娟,电话13812345678").Text);
        masked.ShouldAllBe(m => m == "我叫[姓名],电话[手机号]");
    }

    private static Arbitrary<string> AnyText() => Gen.ListOf(Gen.Elements(s_pieces)).Select(pieces => string.Concat(pieces)).ToArbitrary();
}
