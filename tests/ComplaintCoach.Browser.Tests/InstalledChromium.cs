namespace ComplaintCoach.Browser.Tests;

/// <summary>The Chromium of this machine; none is ever downloaded.</summary>
internal static class InstalledChromium
{
    /// <summary>Names a browser that stands somewhere else.</summary>
    public const string PathVariable = "CHROMIUM_PATH";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    /// <summary>Quiet flags: without them the browser looks for a graphics card, and for its maker's servers, at every start.</summary>
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>The browser's path; null when there is none.</summary>
    public static string? Find() =>
        Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } told
            ? told
            : Folders().SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append("/usr/bin")
            .Append("/Applications/Google Chrome.app/Contents/MacOS");
}
