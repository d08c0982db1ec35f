using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Content;

/// <summary>A mistake in the content is told with its place. Each case breaks one line of a copy of the shipped pack.</summary>
public sealed class BrokenContentTests
{
    [Theory]
    [InlineData("rules/child_could.yaml", "id: child_could", "id: [", "not readable as YAML")]
    [InlineData("rules/child_could.yaml", "severity: block", "severity: awful", "'awful' is not one of hint, warn, block")]
    [InlineData("rules/child_could.yaml", "severity: block", "gravity: block", "the key 'gravity' is not known here")]
    [InlineData("rules/child_could.yaml", "sources: [S000#23]", "sources: [S999#1]", "no source section is named 'S999#1'")]
    [InlineData("rules/child_could.yaml", "patterns:", "patterns:\n  - \"{nobody} .. 会\"", "no word class is named 'nobody'")]
    [InlineData("rules/child_could.yaml", "misses:", "misses:\n  - 这种问题连小孩子都会", "the rule 'child_could' finds its miss")]
    [InlineData("rules/child_could.yaml", "hits:", "hits:\n  - 您好,请稍等", "the rule 'child_could' does not find its hit")]
    [InlineData("rules/child_could.yaml", "replacements:", "replacements:\n  - 我不知道,不清楚", "breaks the rule 'dont_know'")]
    [InlineData("rules/child_could.yaml", "replacements:", "replacements:\n  - { say: 我来看一下, trades: [bakery] }", "'bakery' is not one of")]
    [InlineData("rules/child_could.yaml", "replacements:", "replacements:\n  - { say: 我来看一下, stages: [later] }", "'later' is not one of")]
    [InlineData("rules/child_could.yaml", "replacements:", "replacements:\n  - { trades: [pc] }", "the key 'say' is missing")]
    [InlineData("types.yaml", "- id: emotional", "- id: sleepy", "'sleepy' is not one of")]
    [InlineData("entries/s002.yaml", "  kind: ", "  sort: tip\n  kind: ", "the key 'sort' is not known here")]
    public void A_mistake_is_told_with_file_and_line(string file, string line, string broken, string message)
    {
        using var copy = new PackCopy();
        int number = copy.Break(file, line, broken);
        var (pack, problems) = PackReader.TryRead(copy.Folder);
        pack.ShouldBeNull();
        problems.ShouldContain(p => p.File == file && p.Line >= number && p.Line <= number + 1 && p.Message.Contains(message, StringComparison.Ordinal), string.Join('\n', problems.Take(5)));
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        using var copy = new PackCopy();
        copy.Break("types.yaml", "- id: emotional", "- id: sleepy");
        copy.Break("rules/dont_know.yaml", "id: dont_know", "id: dont_know\ncolour: red");
        var (_, problems) = PackReader.TryRead(copy.Folder);
        problems.Select(p => p.File).ShouldContain("types.yaml");
        problems.Select(p => p.File).ShouldContain("rules/dont_know.yaml");
    }

    [Fact]
    public void A_missing_folder_is_told() => PackReader.TryRead("/nowhere").Problems.ShouldHaveSingleItem().Message.ShouldContain("does not exist");

    private sealed class PackCopy : IDisposable
    {
        public PackCopy()
        {
            foreach (string file in Directory.EnumerateFiles(Source, "*.yaml", SearchOption.AllDirectories))
            {
                string target = Path.Combine(Folder, Path.GetRelativePath(Source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("pack").FullName;

        private static string Source => Path.Combine(TestCoach.KnowledgeFolder, "content");

        /// <summary>Puts the broken text in place of the line that begins with the given text; returns the line's number.</summary>
        public int Break(string file, string line, string broken)
        {
            string path = Path.Combine(Folder, file);
            var lines = File.ReadAllLines(path).ToList();
            int index = lines.FindIndex(l => l.StartsWith(line, StringComparison.Ordinal));
            index.ShouldBeGreaterThanOrEqualTo(0, $"{file} has no line that begins with '{line}'");
            lines[index] = broken + lines[index][line.Length..];
            File.WriteAllLines(path, lines);
            return index + 1;
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
