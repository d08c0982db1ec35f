using System.ComponentModel;
using System.Diagnostics;

namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>The Node part of the tests, beside the test program, with its packages installed once for each lock file.</summary>
public sealed class NodePackages : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "node");

    /// <summary>Why Node cannot be used here; null when it can.</summary>
    public string? WhyMissing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        try
        {
            await InstallAsync();
        }
        catch (Win32Exception)
        {
            WhyMissing = "Node (node and npm) is not installed: the official Direct Line client was not tried.";
        }
    }

    private static async Task InstallAsync()
    {
        await RunAsync("node", "--version");
        string wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        string mark = Path.Combine(Folder, "node_modules", ".installed-lock");
        if (!File.Exists(mark) || await File.ReadAllTextAsync(mark) != wanted)
        {
            var (code, output) = OperatingSystem.IsWindows() ? await RunAsync("cmd", "/c", "npm", "ci", "--ignore-scripts") : await RunAsync("npm", "ci", "--ignore-scripts");
            code.ShouldBe(0, output);
            await File.WriteAllTextAsync(mark, wanted);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs a program in the folder, for a minute or two at most; returns its exit code and all it printed.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
