using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Phrases.Meaning;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Doors;

/// <summary>The rule that CONTRIBUTING.md adds in five minutes works as it says.</summary>
public sealed partial class ContributingTests : IDisposable
{
    private static readonly string s_guide = File.ReadAllText(Path.Combine(TestCoach.Root, "CONTRIBUTING.md")).ReplaceLineEndings("\n");
    private readonly PackCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void The_example_is_good_and_finds_what_it_should()
    {
        WriteExample();

        var (code, output, _) = CoachCommand.Run("", "validate", "--unproved", "too_busy", "--knowledge", _copy.Knowledge);

        output.ShouldContain($"{TestCoach.Shipped.Pack.Rules.Count + 1} rules");
        output.ShouldEndWith("No problems.\n0 unproved pattern(s)\n");
        code.ShouldBe(0);
        var pack = PackReader.Read(_copy.Folder);
        var checker = new DraftChecker(pack.Rules, pack.Language with { Learned = TestCoach.Shipped.Pack.Language.Learned });
        var rule = pack.Rules.Single(r => r.Id == "too_busy");
        rule.Hits.Append(Shown().Match(s_guide).Groups["text"].Value).ShouldAllBe(hit => checker.BrokenRules(hit).Contains("too_busy"));
        rule.Misses.ShouldAllBe(miss => !checker.BrokenRules(miss).Contains("too_busy"));
        rule.Replacements.ShouldAllBe(r => checker.BrokenRules(r.Say).Count == 0);
    }

    [Fact]
    public void What_explaining_shows_is_what_the_command_prints()
    {
        WriteExample();
        UseTraining();
        File.Copy(Path.Combine(TestCoach.KnowledgeFolder, "content", "phrases.model"), Path.Combine(_copy.Folder, "phrases.model"));
        var example = Explained().Match(s_guide);

        var (_, output, _) = CoachCommand.Run("", "check", "--explain", "--knowledge", _copy.Knowledge, example.Groups["text"].Value);

        example.Success.ShouldBeTrue();
        WithoutFigures(output).ShouldBe(WithoutFigures(example.Groups["shown"].Value));
    }

    [Fact]
    public void The_percentages_from_which_a_meaning_counts_are_those_of_the_judge() => s_guide.ShouldContain(
        $"A meaning counts from {MeaningJudge.BreaksFrom * 100:0} % on, from {MeaningJudge.PatternFrom * 100:0} % where a pattern of its rule hits in the same words, and from {MeaningJudge.ListedFrom * 100:0} % where the hit is a `listed` wording");

    [Fact]
    public void The_list_that_a_shipped_rule_must_stand_in_is_where_the_guide_says() =>
        File.ReadAllText(Path.Combine(TestCoach.Root, ListOfRules().Match(s_guide).Value)).ShouldContain("\"child_could\"");

    [Fact]
    public void A_pack_whose_rule_hits_its_miss_is_refused_and_can_be_explained()
    {
        WriteExample(yaml => yaml.Replace("\"我|我们|这边|店里|师傅 ..2 再 忙", "\"再 忙", StringComparison.Ordinal));
        UseTraining();
        const string miss = "我们再忙，也不会没时间听您说。";

        CoachCommand.Run("", "check", "--knowledge", _copy.Knowledge, miss).Error.ShouldContain($"the rule 'too_busy' finds its miss '{miss}' by the pattern '我|我们|");
        string explained = CoachCommand.Run("", "check", "--explain", "--knowledge", _copy.Knowledge, miss).Output;
        explained.ShouldContain("  hit        too_busy: 〈我们再忙，也不会没时间〉 counts\n               by the pattern:  我|我们|");
        explained.ShouldContain($"\n               not cancelled:   {Idle().Match(s_guide).Groups["told"].Value}\n               by the pattern:  再 忙 ...12 不会 没空|没时间\n");
    }

    private void WriteExample(Func<string, string>? change = null)
    {
        var example = Example().Match(s_guide);
        string yaml = string.Join('\n', example.Groups["yaml"].Value.Split('\n').Select(line => line.Length > 3 ? line[3..] : ""));
        string changed = change?.Invoke(yaml) ?? yaml;
        changed.Length.ShouldBeGreaterThan(100);
        File.WriteAllText(Path.Combine(_copy.Knowledge, example.Groups["file"].Value), changed);
    }

    /// <summary>The type model of the shipped pack fits: it is trained on the same messages and words.</summary>
    private void UseTraining()
    {
        string training = Directory.CreateDirectory(Path.Combine(_copy.Knowledge, "training")).FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(TestCoach.KnowledgeFolder, "training")))
        {
            File.Copy(file, Path.Combine(training, Path.GetFileName(file)));
        }
    }

    /// <summary>Which rules the model thinks of, how probable they are and by which words, changes whenever it is trained.</summary>
    private static string WithoutFigures(string explained) => Words().Replace(Meaning().Replace(explained, "$1"), "$1");

    [GeneratedRegex("(?m)^(  meaning    )[a-z_]+: 〈[^〉]+〉 does not count: [0-9]+ %$")]
    private static partial Regex Meaning();

    [GeneratedRegex("(?m)^( +for it speak:    )(〈[^〉]+〉 ?)+$")]
    private static partial Regex Words();

    [GeneratedRegex("`not cancelled` would say so: `(?<told>[^`]+)`")]
    private static partial Regex Idle();

    [GeneratedRegex("tests/[A-Za-z/.]+/PackTests[.]cs")]
    private static partial Regex ListOfRules();

    [GeneratedRegex("`knowledge/(?<file>content/rules/too_busy.yaml)`:\n   ```yaml\n(?<yaml>.*?)   ```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("`coach check --knowledge knowledge \"(?<text>[^\"]+)\"`")]
    private static partial Regex Shown();

    [GeneratedRegex("```\n\\$ coach check --explain --knowledge knowledge \"(?<text>[^\"]+)\"\n(?<shown>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Explained();
}
