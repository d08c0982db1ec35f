using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;

namespace ComplaintCoach.Testing;

/// <summary>The bot as a process of its own on a port of this machine, for what only a process can show: starting, dying, coming back.</summary>
public sealed class BotProcess : IDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo? _ownFolder;
    private readonly ConcurrentQueue<string> _output = new();

    private BotProcess(Process process, Uri address, DirectoryInfo? ownFolder)
    {
        (_process, _ownFolder) = (process, ownFolder);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Http { get; }

    /// <summary>The number the system knows it by.</summary>
    public int ProcessId => _process.Id;

    /// <summary>What it has printed so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts the bot and waits until it answers.</summary>
    /// <param name="folder">Where it keeps its data; null for a new folder that goes with it.</param>
    /// <param name="port">Where it listens; 0 for any free port.</param>
    /// <param name="settings">Further settings, such as <c>Storage:Postgres</c>.</param>
    public static Task<BotProcess> StartAsync(string? folder = null, int port = 0, params (string Name, string Value)[] settings) =>
        StartThroughAsync([], folder, port, settings);

    /// <summary>The same through another program that becomes the bot (<c>unshare -m …</c>); the bot's command is added to its arguments.</summary>
    public static async Task<BotProcess> StartThroughAsync(
        string[] through, string? folder = null, int port = 0, params (string Name, string Value)[] settings)
    {
        var own = folder is null ? Directory.CreateTempSubdirectory("coach-test-") : null;
        string address = $"http://127.0.0.1:{(port == 0 ? FreePort.Find() : port)}";
        string[] command = [.. through, "dotnet", Path.Combine(AppContext.BaseDirectory, "ComplaintCoach.Bot.dll"), "--urls", address];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in settings.Prepend(("Storage:Folder", folder ?? own!.FullName)))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot could not be started.");
        var bot = new BotProcess(process, new Uri(address), own);
        try
        {
            await bot.UntilItAnswersAsync();
            return bot;
        }
        catch
        {
            bot.Dispose();
            throw;
        }
    }

    /// <summary>Posts a message to <c>/api/messages</c> and returns the answer as it came.</summary>
    public async Task<string> SayAsync(string text, string id)
    {
        using var response = await Http.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id,
            channelId = "benchmark",
            deliveryMode = "expectReplies",
            text,
            from = new { id = "advisor" },
            recipient = new { id = "coach" },
            conversation = new { id },
        });
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Ends it as a power cut would: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Ends it as an operator would; true when it went within the time.</summary>
    public bool Stop(TimeSpan within)
    {
        if (!OperatingSystem.IsWindows())
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            kill?.WaitForExit();
        }

        return _process.WaitForExit(within);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
        Http.Dispose();
        _ownFolder?.Delete(recursive: true);
    }

    private async Task UntilItAnswersAsync()
    {
        while (!_process.HasExited)
        {
            try
            {
                using var answer = await Http.GetAsync("/health");
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }

        throw new InvalidOperationException($"The bot ended with exit code {_process.ExitCode}:\n{Output}");
    }
}
