using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintCoach.Knowledge.Tests.Text;

public sealed class PatternTests
{
    private static readonly Lexicon s_lexicon = new(new Dictionary<string, IReadOnlyList<string>>
    {
        ["child"] = ["小孩", "三岁娃"],
        ["no"] = ["不", "没"],
        ["nothing"] = [],
    });

    [Theory]
    [InlineData("不知道", "我不知道啊", "不知道")]
    [InlineData("不知道|不清楚", "这我不清楚", "不清楚")]
    [InlineData("{child} ..4 都|也 ..2 会", "这个小孩子都会的", "小孩子都会")]
    [InlineData("{child} .. 会", "小孩,我会", null)]
    [InlineData("{child} ... 会", "小孩,我会", "小孩,我会")]
    [InlineData("{child} ... 会", "小孩。我会", null)]
    [InlineData("不 知道", "不啊知道", "不啊知道")]
    [InlineData("不 知道", "不太知道", null)]
    [InlineData("我 也? 知道", "我知道", "我知道")]
    [InlineData("我 也? 知道", "我也知道", "我也知道")]
    [InlineData("!不|没 可能", "不可能", null)]
    [InlineData("!不|没 可能", "可能", "可能")]
    [InlineData("可能 !吗", "可能吗", null)]
    [InlineData("^ 别 吵", "您别吵", null)]
    [InlineData("^ ..2 别 吵", "您别吵", "别吵")]
    [InlineData("^ 别 吵", "哎,别吵", "别吵")]
    [InlineData("别 吵 $", "别吵了", "别吵")]
    [InlineData("别 吵 $", "别吵着孩子", null)]
    [InlineData("别 吵 行|$", "别吵", "别吵")]
    [InlineData("别 吵 行|$", "别吵行不行", "别吵行")]
    [InlineData("别? 行|$", "吵", null)]
    [InlineData("别? 行|$", "别", "别")]
    [InlineData("等 ..3 {number} 天", "您等上三天", "等上三天")]
    [InlineData("再 ..3", "再等一会儿吧", "再等一会")]
    public void A_pattern_matches_or_not(string pattern, string text, string? expected)
    {
        var normalized = Normalizer.Normalize(text);
        var hits = new PatternSet([Parse(pattern)]).Match(normalized);
        (hits.Count == 0 ? null : hits[0].Span.In(normalized.Value)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("", 1, "names no word")]
    [InlineData("{nobody} 会", 1, "no word class is named 'nobody'")]
    [InlineData("不会 {nobody}", 4, "no word class is named 'nobody'")]
    [InlineData(".. 会", 1, "at the beginning does nothing")]
    [InlineData("会 ..99 吗", 3, "a number from 1 to 60")]
    [InlineData("会 ^", 3, "only at the beginning")]
    [InlineData("会 $ 吗", 5, "nothing may follow")]
    [InlineData("会? 吗?", 1, "names no word")]
    [InlineData("会 $ ..3", 5, "nothing may follow")]
    [InlineData("你好。再见", 1, "can never match")]
    [InlineData("我 行行行", 3, "'行行行' is never seen: in a draft it becomes '行'")]
    [InlineData("我 好|不*会", 3, "'不*会' is never seen: in a draft it becomes '不会'")]
    [InlineData("我 好👍", 3, "'好👍' is never seen: in a draft it becomes '好'")]
    [InlineData("我 !行行行 好", 3, "'行行行' is never seen")]
    [InlineData("我 !{nothing} 会", 3, "the word class is empty")]
    [InlineData("我 {nothing}", 3, "the word class is empty")]
    [InlineData("{nothing} 我", 1, "the word class is empty")]
    [InlineData("我 不 !不 会", 8, "can never match: the element before always ends with what '!' forbids here, such as '不'")]
    [InlineData("从不|{no} !{no} 会", 15, "the element before always ends with what '!' forbids here")]
    [InlineData("我 不 ..2 !不 会", 12, "the element before always ends with")]
    [InlineData("我 不 !不 会? 吗", 8, "the element before always ends with")]
    [InlineData("我 不? !不 会", 9, "what may stand before never can: the element before always ends with")]
    [InlineData("{number} !{number} 天", 20, "the element before always ends with")]
    [InlineData("等 {number} 十|百", 12, "a number takes in all numerals beside it")]
    [InlineData("第二 {number}", 4, "a number takes in all numerals beside it")]
    [InlineData("^ !我 会", 3, "'!' right behind '^' does nothing")]
    [InlineData("会 !吗啡 $", 3, "'!' right before '$' does nothing")]
    public void A_mistake_is_told_with_its_column(string pattern, int column, string message)
    {
        var result = PatternParser.Parse(pattern, s_lexicon);
        result.Pattern.ShouldBeNull();
        result.Column.ShouldBe(column);
        result.Error.ShouldNotBeNull().ShouldContain(message);
    }

    [Theory]
    [InlineData("我 這樣", "我这样", "Traditional is folded as it is in drafts")]
    [InlineData("ＯＫ|Ok 的", "ok的", "so are width and case")]
    [InlineData("好好 好", "好好啊好", "an interjection may stand between")]
    [InlineData("从不|从 !不 会", "从会", "one word may pass")]
    [InlineData("不 ..3 !不 会", "不甲乙丙会", "the gap reaches further than what is forbidden")]
    [InlineData("不 ...2 !不 会", "不,会", "what is forbidden is looked for in the clause")]
    [InlineData(", !, 会", "好,会", "a mark belongs to the clause that it ends")]
    [InlineData("不 也? !不 会", "不也甲会", null)]
    [InlineData("不会 !不 吗", "不会啊啊吗", "the forbidden word ends before the last character")]
    [InlineData("{number}|一 百", "一百", "a word is no number")]
    [InlineData("{number} ..1 百", "三块百", "a gap parts them")]
    [InlineData("^ !啊 会", "会", "an interjection may stand there")]
    [InlineData("会 !, $", "会。", "a mark may stand there")]
    [InlineData("^ ..2 !我 会", "他会", "so many characters may stand there")]
    public void What_may_match_is_not_called_dead(string pattern, string text, string? because)
    {
        bool hits = new PatternSet([Parse(pattern)]).Match(Normalizer.Normalize(text)).Count > 0;
        hits.ShouldBe(because is not null, because);
    }

    [Theory]
    [InlineData("不 知道", 3, 5)]
    [InlineData("{child} ..4 都|也是 会? ..2", 3, 14)]
    [InlineData("等 {number} 天", 3, null)]
    [InlineData("小孩|孩子 会", 3, null)]
    [InlineData("^ ..4 会|$", 1, 1)]
    public void The_length_of_matches_is_known_beforehand(string pattern, int shortest, int? longest)
    {
        PatternLength.Shortest(Parse(pattern)).ShouldBe(shortest);
        PatternLength.Longest(Parse(pattern)).ShouldBe(longest);
    }

    /// <summary>The oracle: a backtracking regular expression that says the same about whether there is a match at all.</summary>
    [Fact]
    public void The_matcher_agrees_with_a_naive_one()
    {
        (string Pattern, string Regex)[] pairs =
        [
            ("甲 ..3 乙", "甲[^,。]{0,3}乙"),
            ("甲|乙 ..2 丙 ..4 丁", "[甲乙][^,。]{0,2}丙[^,。]{0,4}丁"),
            ("甲 ...5 乙", "甲[^。]{0,5}乙"),
            ("甲 乙? 丙", "甲乙?丙"),
            ("甲乙 ..1 乙丙", "甲乙[^,。]?乙丙"),
            ("^ 甲 ..2 乙 $", "(?:^|(?<=[,。]))甲[^,。]{0,2}乙(?:$|(?=[,。]))"),
        ];
        var set = new PatternSet([.. pairs.Select(p => Parse(p.Pattern))]);
        var texts = Gen.ListOf(Gen.Elements("甲乙丙丁甲乙,。".ToCharArray())).Select(c => new string([.. c])).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var normalized = Normalizer.Normalize(text);
            var hits = set.Match(normalized).Select(h => h.Pattern).ToHashSet();
            return pairs.Index().All(p => Regex.IsMatch(normalized.Value, p.Item.Regex) == hits.Contains(p.Index));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_hundred_thousand_characters_take_no_time()
    {
        var set = new PatternSet([Parse("!不 甲 ..9 乙 ...30 丙"), Parse("甲 ..5 甲 ..5 甲 ..5 丁")]);
        var text = Normalizer.Normalize(string.Concat(Enumerable.Repeat("不甲甲乙", 25_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        set.Match(text);
        watch.ElapsedMilliseconds.ShouldBeLessThan(2000, string.Create(CultureInfo.InvariantCulture, $"took {watch.ElapsedMilliseconds} ms"));
    }

    private static Pattern Parse(string pattern) => PatternParser.Parse(pattern, s_lexicon).Pattern.ShouldNotBeNull();
}
