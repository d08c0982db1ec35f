using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Doors;

/// <summary>What the README shows is what the command prints.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_example_prints_what_the_readme_shows()
    {
        var examples = Example().Matches(File.ReadAllText(Path.Combine(TestCoach.Root, "README.md")));
        examples.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (Match example in examples)
        {
            var (_, output, _) = CoachCommand.Run("", "advise", example.Groups["text"].Value);
            output.Trim().ShouldBe(example.Groups["shown"].Value.Trim());
        }
    }

    [GeneratedRegex("```\\n\\$ coach advise \"(?<text>[^\"]+)\"\\n(?<shown>.+?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
