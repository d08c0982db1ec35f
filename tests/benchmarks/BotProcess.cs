using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace ComplaintCoach.Benchmarks;

/// <summary>The bot as a process of its own on a free port of this machine.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private readonly DirectoryInfo _data;

    private BotProcess(Process process, HttpClient http, DirectoryInfo data) => (_process, _http, _data) = (process, http, data);

    /// <summary>Starts the bot and waits until it answers a message.</summary>
    public static async Task<BotProcess> StartAsync()
    {
        int port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ComplaintCoach.Bot.dll"), "--urls", $"http://127.0.0.1:{port}"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var data = Directory.CreateTempSubdirectory("coach-bench-");
        start.Environment["Storage__Folder"] = data.FullName;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var bot = new BotProcess(process, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") }, data);
        await bot.UntilItAnswersAsync();
        return bot;
    }

    /// <summary>Posts a message and returns the replies as they came.</summary>
    public async Task<string> SayAsync(string text, string id)
    {
        using var response = await _http.PostAsJsonAsync("/api/messages", new
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

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task UntilItAnswersAsync()
    {
        while (!_process.HasExited)
        {
            try
            {
                await SayAsync(Texts.Customer, "first");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }

        throw new InvalidOperationException($"The bot ended with exit code {_process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
