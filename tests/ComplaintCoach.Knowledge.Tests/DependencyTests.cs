using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests;

/// <summary>Who may know whom. The source is read, so a using line that nothing needs counts too.</summary>
public sealed partial class DependencyTests
{
    private const string Library = "knowledge/ComplaintCoach.Knowledge";

    [Theory]
    [InlineData("Text", "")]
    [InlineData("Sources", "")]
    [InlineData("Phrases", "Text")]
    [InlineData("Learning", "")]
    [InlineData("Customers", "Text Sources Learning")]
    [InlineData("Tips", "Text Sources")]
    [InlineData("Reading", "Text")]
    [InlineData("Masking", "Text Learning")]
    [InlineData("Loading", "Text Sources Phrases Customers Tips Reading Masking")]
    [InlineData("Advising", "Text Sources Phrases Customers Tips Reading Loading")]
    public void A_folder_of_the_library_knows_only_what_it_may(string folder, string allowed)
    {
        string[] known = [folder, .. allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var (file, used) in Uses(Path.Combine(TestCoach.Root, Library, folder), "ComplaintCoach.Knowledge"))
        {
            known.ShouldContain(used, $"{file} in {folder} uses {used}");
        }
    }

    [Fact]
    public void The_library_knows_neither_web_nor_network() =>
        Sources(Path.Combine(TestCoach.Root, Library)).Where(f => Regex.IsMatch(File.ReadAllText(f), @"Microsoft\.AspNetCore|System\.Net\.")).ShouldBeEmpty();

    [Fact]
    public void Only_loading_touches_the_disk() =>
        Sources(Path.Combine(TestCoach.Root, Library)).Where(f => !f.Contains("/Loading/") && DiskUse().IsMatch(File.ReadAllText(f))).ShouldBeEmpty();

    [Theory]
    [InlineData("Protocol")]
    [InlineData("DirectLine")]
    public void The_protocol_knows_nothing_of_complaints(string folder) =>
        Sources(Path.Combine(TestCoach.Root, "bot/ComplaintCoach.Bot", folder)).Where(f => File.ReadAllText(f).Contains("ComplaintCoach.Knowledge", StringComparison.Ordinal)).ShouldBeEmpty();

    private static IEnumerable<(string File, string Used)> Uses(string folder, string root) =>
        from file in Sources(folder)
        from Match match in Regex.Matches(File.ReadAllText(file), $@"using {Regex.Escape(root)}\.(\w+)")
        select (Path.GetFileName(file), match.Groups[1].Value);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"));

    [GeneratedRegex(@"\bFile\.|\bDirectory\.|FileStream|File\.Open")]
    private static partial Regex DiskUse();
}
