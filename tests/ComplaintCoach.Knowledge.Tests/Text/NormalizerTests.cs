using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintCoach.Knowledge.Tests.Text;

public sealed partial class NormalizerTests
{
    [Theory]
    [InlineData("我不知道", "我不知道")]
    [InlineData("我 不 知 道", "我不知道")]
    [InlineData("不\u200b知\u200b道", "不知道")]
    [InlineData("不*知*道", "不知道")]
    [InlineData("不😀知😀道", "不知道")]
    [InlineData("不,知,道", "不知道")]
    [InlineData("一.分.钱", "一分钱")]
    [InlineData("這不是我們的事", "这不是我们的事")]
    [InlineData("妳看不懂嗎？", "你看不懂吗?")]
    [InlineData("什麼時候,怎麼回事", "什么时候,怎么回事")]
    [InlineData("什么时候,怎么回事", "什么时候,怎么回事")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("好好好好的", "好的")]
    [InlineData("您好,我马上查。", "您好,我马上查。")]
    [InlineData("“这是规定”", "\"这是规定\"")]
    [InlineData("沵恏,莪昰厷司的", "你好,我是公司的")]
    [InlineData("対応実変", "对应实变")]
    [InlineData("bù zhīdào", "bu zhidao")]
    [InlineData("LǛÈ", "lue")]
    [InlineData("不∞知≠道", "不知道")]
    [InlineData("①②", "12")]
    [InlineData("叄天", "三天")]
    [InlineData("㎏", "")]
    [InlineData("", "")]
    [InlineData("😀😀", "")]
    public void A_text_is_folded(string typed, string folded) => Normalizer.Normalize(typed).Value.ShouldBe(folded);

    [Theory]
    [InlineData("您看,我不 知 道啊", "不知道", "不 知 道")]
    [InlineData("這不是我們的事", "不是我们的事", "不是我們的事")]
    [InlineData("a不\u200b知道b", "不知道", "不\u200b知道")]
    public void A_span_leads_back_to_what_was_typed(string typed, string folded, string expected)
    {
        var text = Normalizer.Normalize(typed);
        int start = text.Value.IndexOf(folded, StringComparison.Ordinal);
        text.ToOriginal(new TextSpan(start, folded.Length)).In(typed).ShouldBe(expected);
    }

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("好\udc00的\ud83d")]
    [InlineData("\0\u0001\ufffe\uffff")]
    public void Half_surrogates_and_control_characters_do_no_harm(string typed) =>
        Should.NotThrow(() => Normalizer.Normalize(typed)).Original.ShouldBe(typed);

    [Fact]
    public void Normalising_twice_changes_nothing() => Prop.ForAll(AnyText(), text =>
    {
        string once = Normalizer.Normalize(text).Value;
        return Normalizer.Normalize(once).Value == once;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_span_lies_inside_the_original_and_keeps_its_order() => Prop.ForAll(AnyText(), typed =>
    {
        var text = Normalizer.Normalize(typed);
        int last = -1;
        for (int i = 0; i < text.Value.Length; i++)
        {
            var span = text.ToOriginal(new TextSpan(i, 1));
            if (span.Start <= last || span.End > typed.Length || span.Length < 1)
            {
                return false;
            }

            last = span.Start;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_single_character_folds_to_one_that_stays()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string once = Normalizer.Normalize(((char)c).ToString()).Value;
            once.Length.ShouldBeLessThanOrEqualTo(1);
            Normalizer.Normalize(once).Value.ShouldBe(once, $"U+{c:X4}");
        }
    }

    /// <summary>The oracle: character by character, then the three rules as regular expressions until nothing changes.</summary>
    [Fact]
    public void It_folds_as_the_rules_say() => Prop.ForAll(AnyText(), typed =>
    {
        string folded = string.Concat(typed.Select(c => Normalizer.Normalize(c.ToString()).Value));
        string before;
        do
        {
            before = folded;
            folded = Inserted().Replace(folded, "");
            folded = Sprinkled().Replace(folded, "");
            folded = Repeated().Replace(folded, "$1");
        }
        while (folded != before);
        return Normalizer.Normalize(typed).Value == folded;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    [Theory]
    [InlineData("您好,我马上查。")]
    [InlineData("這不是我們的事!ＯＫ？")]
    [InlineData("不😀知\u200b道,")]
    [InlineData("不,知,道,")]
    [InlineData("好\u200b的\u200d。")]
    [InlineData("嗯嗯嗯 * 嗯")]
    public void A_hundred_thousand_characters_lead_home_in_order(string unit)
    {
        string typed = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        var text = Normalizer.Normalize(typed);
        var before = new TextSpan(0, 0);
        for (int i = 0; i < text.Value.Length; i++)
        {
            var span = text.ToOriginal(new TextSpan(i, 1));
            (span.Start >= before.End && span.Length > 0 && span.End <= typed.Length).ShouldBeTrue($"character {i} leads to {span}, the one before to {before}");
            before = span;
        }

        text.ToOriginal(new TextSpan(0, text.Value.Length)).End.ShouldBe(before.End);
        text.ToOriginal(new TextSpan(text.Value.Length, 0)).Length.ShouldBe(0);
        Normalizer.Normalize(text.Value).Value.ShouldBe(text.Value);
    }

    [GeneratedRegex(@"(?<=[一-鿿])[ */\\\-_+=|~^#@.·&%$`']+(?=[一-鿿])")]
    private static partial Regex Inserted();

    [GeneratedRegex(@"(?<=(?<![一-鿿])[一-鿿])[,。!?…、;:.](?=[一-鿿](?![一-鿿]))(?:(?=.[,。!?…、;:.])|(?<=[,。!?…、;:.]..))")]
    private static partial Regex Sprinkled();

    [GeneratedRegex(@"([一-鿿])\1{2,}")]
    private static partial Regex Repeated();

    private static Arbitrary<string> AnyText() =>
        Gen.ListOf(Gen.Elements('不', '知', '道', '這', ',', '。', '!', ' ', '*', '\u200b', 'A', '1', '\ud83d', '\ude00', '\n', '.', '好', '"')).Select(c => new string([.. c])).ToArbitrary();
}
