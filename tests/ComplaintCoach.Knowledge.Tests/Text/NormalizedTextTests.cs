using ComplaintCoach.Knowledge.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintCoach.Knowledge.Tests.Text;

/// <summary>Spans between a text as typed and as read, also when stretches were read as other characters.</summary>
public sealed class NormalizedTextTests
{
    [Theory]
    [InlineData("这bzd啊", "bzd", "不知道", "这不知道啊")]
    [InlineData("这 bzd 啊", "bzd", "不知道", "这不知道啊")]
    [InlineData("这  bzd啊", "bzd", "不知道", "这  不知道啊")]
    [InlineData("ok bzd ok", "bzd", "不知道", "ok 不知道 ok")]
    [InlineData("bzd", "bzd", "不知道", "不知道")]
    [InlineData("。 bzd ,", "bzd", "不知道", "。 不知道 ,")]
    public void A_stretch_is_read_as_other_characters(string typed, string stretch, string read, string expected)
    {
        var text = Read(typed, (stretch, read));
        text.Value.ShouldBe(expected);
        text.Original.ShouldBe(typed);
        Home(text, read).ShouldBe(stretch);
    }

    [Fact]
    public void Blanks_between_two_stretches_go_with_them()
    {
        var text = Read("您 bu zhi dao 吗", ("bu", "不"), ("zhi", "知"), ("dao", "道"));
        text.Value.ShouldBe("您不知道吗");
        Home(text, "不知道").ShouldBe("bu zhi dao");
        Home(text, "知").ShouldBe("zhi");
        Home(text, "您").ShouldBe("您");
        Home(text, "吗").ShouldBe("吗");
    }

    [Theory]
    [InlineData("😀我\u200b不ｚｈｉ道", "zhi", "知", "不知道", "不ｚｈｉ道")]
    [InlineData("這Ｂ Z D嗎", "b z d", "不知道", "不知道", "Ｂ Z D")]
    [InlineData("\u200bbu\u200b知😀道", "bu", "不", "不知道", "bu\u200b知😀道")]
    public void A_stretch_leads_home_through_what_was_dropped(string typed, string stretch, string read, string found, string expected) =>
        Home(Read(typed, (stretch, read)), found).ShouldBe(expected);

    [Fact]
    public void Nothing_read_is_the_text_itself()
    {
        var text = Normalizer.Normalize("我不知道");
        text.With([]).ShouldBeSameAs(text);
    }

    [Theory]
    [InlineData("您看,我不 知 道啊", "不 知 道", "不知道")]
    [InlineData("這不是我們的事", "我們的", "我们的")]
    [InlineData("好\u200b\u200b的", "\u200b\u200b", "")]
    [InlineData("好😀", "😀", "")]
    [InlineData("plain", "lai", "lai")]
    [InlineData("好的", "", "")]
    public void A_span_of_the_original_leads_to_what_became_of_it(string typed, string stretch, string expected)
    {
        var text = Normalizer.Normalize(typed);
        text.FromOriginal(new TextSpan(typed.IndexOf(stretch, StringComparison.Ordinal), stretch.Length)).In(text.Value).ShouldBe(expected);
    }

    [Fact]
    public void The_span_of_a_stretch_leads_to_all_characters_that_it_was_read_as()
    {
        var text = Read("这 bzd 啊", ("bzd", "不知道"));
        text.FromOriginal(new TextSpan(2, 3)).In(text.Value).ShouldBe("不知道");
        text.FromOriginal(new TextSpan(0, 7)).In(text.Value).ShouldBe("这不知道啊");
    }

    /// <summary>Whatever is typed, and whichever stretches of it are read as something else.</summary>
    [Fact]
    public void Spans_lead_home_in_order_and_back() => Prop.ForAll(AnyText(), typed =>
    {
        var text = Normalizer.Normalize(typed);
        text = text.With(AnyReadings(text.Value));
        var before = new TextSpan(0, 0);
        for (int i = 0; i < text.Value.Length; i++)
        {
            var one = new TextSpan(i, 1);
            var home = text.ToOriginal(one);
            if (home.Length < 1 || home.Start < before.Start || home.End < before.End || (home != before && home.Start < before.End) || home.End > typed.Length)
            {
                return false;
            }

            for (int length = 1; length <= 4 && i + length <= text.Value.Length; length++)
            {
                var span = new TextSpan(i, length);
                var back = text.FromOriginal(text.ToOriginal(span));
                if (!back.Covers(span) || text.ToOriginal(back) != text.ToOriginal(span))
                {
                    return false;
                }
            }

            before = home;
        }

        return text.FromOriginal(new TextSpan(0, typed.Length)) == new TextSpan(0, text.Value.Length)
            && text.ToOriginal(new TextSpan(text.Value.Length, 0)).Length == 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    /// <summary>Every run of Latin letters is read, longer ones as fewer characters and single ones as more.</summary>
    private static List<(TextSpan Span, string Characters)> AnyReadings(string value)
    {
        var readings = new List<(TextSpan Span, string Characters)>();
        for (int i = 0; i < value.Length; i++)
        {
            int start = i;
            while (i < value.Length && char.IsAsciiLetterLower(value[i]))
            {
                i++;
            }

            if (i > start)
            {
                readings.Add((TextSpan.FromBounds(start, i), i - start == 1 ? "不知道" : "知"));
            }
        }

        return readings;
    }

    private static NormalizedText Read(string typed, params (string Stretch, string Characters)[] readings)
    {
        var text = Normalizer.Normalize(typed);
        return text.With([.. readings.Select(r => (new TextSpan(text.Value.IndexOf(r.Stretch, StringComparison.Ordinal), r.Stretch.Length), r.Characters))]);
    }

    private static string Home(NormalizedText text, string found) =>
        text.ToOriginal(new TextSpan(text.Value.IndexOf(found, StringComparison.Ordinal), found.Length)).In(text.Original);

    private static Arbitrary<string> AnyText() => Gen.ListOf(Gen.Elements(
        "不", "知", "道", "這", ",", "。", " ", " ", "*", "\u200b", "ａ", "b", "Z", "ù", "1", "😀", "\ud83d", "\ude00", "\n", "好", "\"")).Select(string.Concat).ToArbitrary();
}
