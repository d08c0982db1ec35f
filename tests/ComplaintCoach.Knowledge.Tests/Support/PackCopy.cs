namespace ComplaintCoach.Knowledge.Tests.Support;

/// <summary>A copy of the content of the shipped pack, without what was learned, to be changed; gone with the test.</summary>
internal sealed class PackCopy : IDisposable
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

    /// <summary>The content folder, in a knowledge folder of its own.</summary>
    public string Folder => Path.Combine(Knowledge, "content");

    public string Knowledge { get; } = Directory.CreateTempSubdirectory("pack").FullName;

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

    public void Dispose() => Directory.Delete(Knowledge, recursive: true);
}
