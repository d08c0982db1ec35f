using ComplaintCoach.Cli.Batch;
using ComplaintCoach.Cli.Batch.Reporting;

namespace ComplaintCoach.Knowledge.Tests.Batch;

/// <summary>What ends up on the screen and in the spreadsheet.</summary>
public sealed class ReportingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("把话说死", "把话说死")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("1=1", "1=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public void A_cell_reads_back_as_itself_and_computes_nothing(string text, string cell) => SummaryCsv.Cell(text).ShouldBe(cell);

    [Theory]
    [InlineData("小孩子\n都会", "小孩子 都会")]
    [InlineData("\u001b[2J\u202e好\0\u2028", " [2J 好  ")]
    public void Text_of_a_file_does_not_move_the_cursor(string text, string shown) => Printable.Line(text).ShouldBe(shown);

    [Fact]
    public void Long_names_and_long_lists_are_cut()
    {
        string names = Printable.Names(Enumerable.Repeat(new string('长', 100), 100));
        names.ShouldBe(string.Join(", ", Enumerable.Repeat(new string('长', 40) + "…", 20)) + ", …");
    }

    [Fact]
    public void The_bar_is_drawn_ten_times_a_second_and_leaves_nothing()
    {
        var clock = new Clock();
        using var terminal = new StringWriter();
        var progress = new ProgressLine(terminal, 200, clock);

        progress.Show(100, 5);
        terminal.ToString().ShouldStartWith("\r[###############...............]  50 %  5 drafts");
        int drawn = terminal.ToString().Length;
        clock.Now = TimeSpan.FromMilliseconds(99);
        progress.Show(101, 6);
        terminal.ToString().Length.ShouldBe(drawn);
        clock.Now = TimeSpan.FromSeconds(2);
        progress.Show(200, 10);
        terminal.ToString().ShouldEndWith("100 %  10 drafts, 5 per second".PadRight(drawn - 34));
        progress.Clear();
        terminal.ToString().ShouldEndWith(" \r");
        int cleared = terminal.ToString().Length;
        progress.Clear();
        terminal.ToString().Length.ShouldBe(cleared);
        progress.Took(10).ShouldBe("2.0 s, 5 drafts per second");
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
