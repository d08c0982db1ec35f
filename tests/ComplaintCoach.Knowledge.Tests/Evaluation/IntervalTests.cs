using ComplaintCoach.Cli.Evaluation;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Evaluation;

/// <summary>How figures are printed.</summary>
public sealed class IntervalTests
{
    [Theory]
    [InlineData(0, 0, "–")]
    [InlineData(0, 4, "0.000 [0.000, 0.490]")]
    [InlineData(4, 4, "1.000 [0.510, 1.000]")]
    public void A_share_is_printed_with_its_interval_and_that_of_nothing_as_a_dash(int hits, int of, string printed) =>
        Interval.Share(hits, of).ToString().ShouldBe(printed);

    [Fact]
    public void A_figure_of_an_empty_sample_is_a_dash_and_counts_as_nought()
    {
        var figure = Interval.Bootstrap<double>([], sample => sample.Average());

        figure.ToString().ShouldBe("–");
        figure.Value.ShouldBe(0);
        Interval.Bootstrap<double>([0, 0], sample => sample.Average()).ToString().ShouldBe("0.000 [0.000, 0.000]");
    }

    [Fact]
    public void A_rule_without_drafts_shows_dashes_and_its_columns_stand_in_line()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """{"id":"1","text":"这种问题连小孩子都会。","rules":["child_could"]}""");

            var (_, output, _) = CoachCommand.Run("", "evaluate", "drafts", file);

            output.ShouldContain("clean but flagged   –\n");
            output.ShouldMatch("(?m)^child_could                1       0  1\\.000 \\[0\\.207, 1\\.000\\]         1      0  1\\.000 \\[0\\.207, 1\\.000\\]$");
            output.ShouldMatch("(?m)^dare                       0       0  –                            0      0  –$");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
