namespace ComplaintCoach.Cli.Batch.Reading;

/// <summary>The path with every link on it resolved, so that one file has one name.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>How two real paths are compared here.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Names that do not exist stand as they are.</summary>
    /// <exception cref="IOException">Links lead round in a ring.</exception>
    public static string Of(string path)
    {
        int links = 0;
        return Of(path, ref links);
    }

    private static string Of(string path, ref int links)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        foreach (string name in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(real, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            links++;
            real = links > MostLinks ? throw new IOException("the links lead round in a ring") : Of(Path.Combine(real, target), ref links);
        }

        return real;
    }
}
