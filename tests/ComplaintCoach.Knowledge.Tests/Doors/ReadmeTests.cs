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

    [Fact]
    public void The_batch_example_prints_what_the_readme_shows()
    {
        var example = BatchExample().Match(File.ReadAllText(Path.Combine(TestCoach.Root, "README.md")));
        var (code, output, error) = CoachCommand.Run("", ["check", .. example.Groups["arguments"].Value.Split(' ')]);
        output.Trim().ShouldBe(example.Groups["shown"].Value.Trim(), error);
        code.ShouldBe(1);
    }

    [GeneratedRegex("```\\n\\$ coach advise \"(?<text>[^\"]+)\"\\n(?<shown>.+?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("```\\n\\$ coach check (?<arguments>--batch [^\\n]+)\\n(?<shown>.+?)```", RegexOptions.Singleline)]
    private static partial Regex BatchExample();
}
