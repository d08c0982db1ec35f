using System.Globalization;

namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>The PostgreSQL of this machine; none is ever downloaded.</summary>
internal static class InstalledPostgres
{
    /// <summary>Names a folder of programs that stands somewhere else.</summary>
    public const string FolderVariable = "COACH_POSTGRES_BIN";

    private static readonly string[] Programs = ["initdb", "postgres", "pg_ctl"];
    private static readonly string? Told = Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } told ? told : null;

    /// <summary>The folder of its programs; null when there is none.</summary>
    public static string? Folder { get; } = (Told is null ? Folders() : [Told]).FirstOrDefault(folder => Programs.All(program => Has(folder, program)));

    /// <summary>
    /// Whom the server runs as, where that may not be the user of the tests: PostgreSQL refuses to run as root.
    /// Null when the tests' own user will do.
    /// </summary>
    public static string? User { get; } = Environment.IsPrivilegedProcess ? "postgres" : null;

    /// <summary>The words before a command that make it the command of <see cref="User"/>; null when that cannot be done.</summary>
    public static string[]? AsUser { get; } = FindAsUser();

    /// <summary>Why no server can be started here; null when one can.</summary>
    public static string? WhyMissing { get; } = (Folder, AsUser) switch
    {
        (null, _) when Told is not null => $"{FolderVariable} names {Told}, where not all of {string.Join(", ", Programs)} are: nothing was tried on PostgreSQL.",
        (null, _) => $"No PostgreSQL on the PATH, in /usr/lib/postgresql or from Homebrew, and none named by {FolderVariable}.",
        (_, null) => $"PostgreSQL refuses to run as root, and here is no user {User}, or neither setpriv nor runuser to change to it.",
        _ => null,
    };

    private static IEnumerable<string> Folders() =>
        [
            .. PathFolders(),
            .. NewestFirst("/usr/lib/postgresql", "*"),
            .. NewestFirst("/opt/homebrew/opt", "postgresql@*"),
            .. NewestFirst("/usr/local/opt", "postgresql@*"),
            .. NewestFirst("/home/linuxbrew/.linuxbrew/opt", "postgresql@*"),
        ];

    private static IEnumerable<string> NewestFirst(string folder, string versions) =>
        Directory.Exists(folder)
            ? Directory.GetDirectories(folder, versions)
                .OrderDescending(StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering))
                .Select(version => Path.Combine(version, "bin"))
            : [];

    private static string[]? FindAsUser() =>
        User is null ? []
        : !File.Exists("/etc/passwd") || !File.ReadLines("/etc/passwd").Any(line => line.StartsWith($"{User}:", StringComparison.Ordinal)) ? null
        : PathFolders().Any(folder => Has(folder, "setpriv")) ? ["setpriv", "--reuid", User, "--regid", User, "--clear-groups", "--"]
        : PathFolders().Any(folder => Has(folder, "runuser")) ? ["runuser", "-u", User, "--"]
        : null;

    private static string[] PathFolders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static bool Has(string folder, string program) => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program));
}
