using System.Diagnostics;
using System.Net;
using ComplaintCoach.Bot.Tests.Support;
using ComplaintCoach.Testing;

namespace ComplaintCoach.Bot.Tests.Storage;

/// <summary>Looks at the system calls of the bot: what a message leaves behind is synchronised to disk before the message is acknowledged.</summary>
public sealed class SyncTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_write_ahead_log_is_synchronised_before_the_acknowledgement_is_sent()
    {
        Assert.SkipUnless(await CanTraceAsync(), "strace is not installed or not allowed to trace.");
        using var folder = new TempFolder();
        string trace = Path.Combine(folder.Path, "trace");
        int port = FreePort.Find();
        string id;
        string[] strace = ["strace", "-D", "-f", "-y", "-s", "2000", "-e", "trace=fdatasync,fsync,pwrite64,sendto,sendmsg,write", "-o", trace];
        using (var bot = await BotProcess.StartThroughAsync(strace, folder.Path, port))
        {
            using var chat = await ChatClient.StartAsync(port);
            var answer = await chat.SayAsync("客户：气死我了", "m-1");
            answer.Status.ShouldBe(HttpStatusCode.OK);
            id = ((string)answer.Json["id"]!).Split('|')[1];
            bot.Stop(TimeSpan.FromSeconds(20));
        }

        string[] calls = await CallsAsync(trace, id);
        int acknowledged = Array.FindIndex(calls, call => call.Contains("HTTP/1.1 200", StringComparison.Ordinal) && call.Contains(id, StringComparison.Ordinal));
        acknowledged.ShouldBeGreaterThan(0, "the acknowledgement is in the trace");
        int written = Array.FindLastIndex(calls, acknowledged, call => call.Contains("pwrite64(", StringComparison.Ordinal) && call.Contains("coach.db-wal", StringComparison.Ordinal));
        int synchronised = Array.FindLastIndex(calls, acknowledged, IsSync);
        written.ShouldBeGreaterThan(0, "the turn is in the log");
        synchronised.ShouldBeGreaterThan(written, string.Join('\n', calls[written..acknowledged]));
        TestContext.Current.SendDiagnosticMessage(string.Join('\n', [calls[written], calls[synchronised], calls[acknowledged][..Math.Min(160, calls[acknowledged].Length)]]));
    }

    private static bool IsSync(string call) =>
        (call.Contains("fdatasync(", StringComparison.Ordinal) || call.Contains("fsync(", StringComparison.Ordinal)) && call.Contains("coach.db-wal", StringComparison.Ordinal);

    /// <summary>The lines of the trace once strace, which goes on a little longer than the bot, has written them.</summary>
    private static async Task<string[]> CallsAsync(string trace, string id)
    {
        for (int tries = 0; ; tries++)
        {
            string[] calls = await File.ReadAllLinesAsync(trace, Now);
            if (tries == 100 || calls.Any(call => call.Contains(id, StringComparison.Ordinal)))
            {
                return calls;
            }

            await Task.Delay(50, Now);
        }
    }

    private static async Task<bool> CanTraceAsync()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("strace", ["-o", "/dev/null", "true"]) { RedirectStandardError = true })!;
            await process.WaitForExitAsync(Now);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
