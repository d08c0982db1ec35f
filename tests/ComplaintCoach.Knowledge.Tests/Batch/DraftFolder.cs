using System.Text;

namespace ComplaintCoach.Knowledge.Tests.Batch;

/// <summary>A folder of drafts for one test; gone with it.</summary>
internal sealed class DraftFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("coach-batch-").FullName;

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, its folder too, and returns its path.</summary>
    public string With(string name, string text, Encoding? encoding = null) => With(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public string With(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(In(name))!);
        File.WriteAllBytes(In(name), bytes);
        return In(name);
    }

    public string Link(string name, string target)
    {
        File.CreateSymbolicLink(In(name), target);
        return In(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
