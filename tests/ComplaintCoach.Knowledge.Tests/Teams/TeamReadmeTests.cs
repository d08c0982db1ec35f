using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Teams;

/// <summary>The team file that knowledge/README.md shows can be used as it stands.</summary>
public sealed partial class TeamReadmeTests
{
    [Fact]
    public void The_example_is_good()
    {
        string readme = File.ReadAllText(Path.Combine(TestCoach.Root, "knowledge", "README.md")).ReplaceLineEndings("\n");

        var (team, problems) = TeamReader.TryRead(new("example.yaml", Example().Match(readme).Groups["yaml"].Value), TestCoach.Shipped.Pack);

        problems.ShouldBeEmpty();
        team.ShouldNotBeNull().Rules.ShouldContain(r => r.Id == "own_no_discount_talk");
    }

    [GeneratedRegex("## A team\n.*?```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
