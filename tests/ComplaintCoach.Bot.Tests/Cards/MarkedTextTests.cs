using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Bot.Tests.Cards;

/// <summary>Where the marks of a draft stand. In the tables <c>[</c> … <c>]</c> are marks.</summary>
public sealed class MarkedTextTests
{
    [Theory]
    [InlineData("abcdef", 100, "ab[cd]ef", 2, 2)]
    [InlineData("abcdef", 100, "[abcdef]", 0, 6)]
    [InlineData("abcdef", 100, "[abcd]ef", 0, 3, 1, 3)]
    [InlineData("abcdef", 100, "[ab]cd[ef]", 0, 2, 4, 2)]
    [InlineData("a😀b😀c", 100, "a[😀]b😀c", 1, 2)]
    [InlineData("abcdef", 100, "abcdef")]
    public void Marks_stand_where_the_findings_are(string text, int longest, string expected, params int[] spans) =>
        Shown(text, longest, spans).ShouldBe(expected);

    [Fact]
    public void The_gravest_colour_shows_where_findings_overlap()
    {
        Finding[] findings = [Found("abcdef", 0, 4, Severity.Hint), Found("abcdef", 2, 4, Severity.Block)];

        MarkedText.Runs("abcdef", findings, 100).Select(r => (r.Text, r.Color)).ShouldBe([("ab", "Accent"), ("cdef", "Attention")]);
    }

    [Fact]
    public void A_long_draft_shows_what_stands_around_its_findings()
    {
        string text = new string('x', 500) + "bad" + new string('y', 500) + "worse" + new string('z', 500);

        string shown = Shown(text, 200, 500, 3, 1003, 5);

        shown.ShouldBe($"…{new string('x', 30)}[bad]{new string('y', 30)}…{new string('y', 30)}[worse]{new string('z', 30)}…");
    }

    [Fact]
    public void A_long_draft_is_never_cut_inside_a_pair()
    {
        string text = string.Concat(Enumerable.Repeat("😀", 300));
        for (int start = 100; start < 110; start += 2)
        {
            MarkedText.Runs(text, [Found(text, start, 2, Severity.Warn)], 51).ShouldAllBe(r => r.Text.EnumerateRunes().All(rune => rune.Value != 0xFFFD));
        }
    }

    private static string Shown(string text, int longest, params int[] spans)
    {
        var findings = spans.Chunk(2).Select(s => Found(text, s[0], s[1], Severity.Warn)).ToList();
        return string.Concat(MarkedText.Runs(text, findings, longest).Select(r => r.Underline ? $"[{r.Text}]" : r.Text));
    }

    private static Finding Found(string text, int start, int length, Severity severity) =>
        new(RuleOf(severity), new TextSpan(start, length), text.Substring(start, length), "", []);

    private static Rule RuleOf(Severity severity) => new()
    {
        Id = severity.ToString(),
        Title = "",
        Severity = severity,
        Sources = [],
        Why = "",
        Patterns = [],
        Except = [],
        UnlessInClause = [],
        UnlessInSentence = [],
        UnlessInDraft = [],
        Repeat = 1,
        Hits = [],
        Misses = [],
        Replacements = [],
    };
}
