using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>A team file as it lies on disk. Two that are equal say the same. Immutable, thread-safe.</summary>
/// <param name="Name">The file's name: the team's name and <c>.yaml</c>.</param>
/// <param name="Text">What it holds; empty when it cannot be read.</param>
/// <param name="Unreadable">Why it cannot be read; null when it can.</param>
public sealed partial record TeamFile(string Name, string Text, string? Unreadable = null)
{
    /// <summary>A larger file is not read. Unit: bytes.</summary>
    public const int LargestFile = 1 << 20;

    private const string Extension = ".yaml";

    /// <summary>The team's name.</summary>
    public string Team => Path.GetFileNameWithoutExtension(Name);

    /// <summary>
    /// The team files of a folder, in the order of their names. Files that begin with a dot and those that end neither in .yaml
    /// nor in .yml are left alone.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public static IReadOnlyList<TeamFile> ReadAll(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Where(IsMeant).OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal).Select(ReadOne),
    ];

    /// <summary>1 to 64 of <c>A–Z a–z 0–9 . _ -</c>, the first a letter or a digit.</summary>
    internal static bool IsTeamName(string name) => TeamName().IsMatch(name);

    private static bool IsMeant(string path) =>
        !Path.GetFileName(path).StartsWith('.')
        && (path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase));

    private static TeamFile ReadOne(string path)
    {
        string name = Path.GetFileName(path);
        if (!name.EndsWith(Extension, StringComparison.Ordinal) || !IsTeamName(Path.GetFileNameWithoutExtension(name)))
        {
            return new(name, "", "a team file is named <team>.yaml: up to 64 letters, digits, dots, underscores and hyphens, a letter or a digit first");
        }

        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                return new(name, "", $"not read: it is larger than {LargestFile} bytes");
            }

            return new(name, new UTF8Encoding(false, true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return new(name, "", "not readable: it is not UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(name, "", $"not readable: {e.Message}");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TeamName();
}
