using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Support;
using ComplaintCoach.Testing;

namespace ComplaintCoach.Bot.Tests.Storage;

/// <summary>The disk is full or read-only: a clear word, advice all the same, and what waited is stored when it can be. A disk of its own is mounted for each.</summary>
public sealed class DiskTests
{
    private const string Angry = "客户：都修三次了！你们是不是骗子！气死我了！！";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_stops_no_advice_and_what_waited_is_stored_when_there_is_room_again()
    {
        await SkipWithoutMountsAsync();
        using var folder = new TempFolder();
        int port = FreePort.Find();
        using var bot = await BotProcess.StartThroughAsync(Mounted($"mount -t tmpfs -o size=2m tmpfs '{folder.Path}'"), folder.Path, port);
        using var chat = await ChatClient.StartAsync(port);
        (await chat.SayAsync(Angry, "before")).Status.ShouldBe(HttpStatusCode.OK);

        await InsideAsync(bot, $"cat /dev/zero > '{folder.Path}/filler' 2>/dev/null || true");
        await ItAnswersWithoutStoringAsync(bot, chat, "the disk is full");

        await InsideAsync(bot, $"rm '{folder.Path}/filler'");
        for (int tries = 0; await HealthAsync(bot) != "ok"; tries++)
        {
            tries.ShouldBeLessThan(100, "what waited should be stored by itself");
            await Task.Delay(100, Now);
        }

        var again = await chat.SayAsync(Angry, "during");
        again.Status.ShouldBe(HttpStatusCode.OK, "now it is acknowledged");
        var seen = await chat.ReadAsync();
        seen.Count(a => (string?)a["id"] == (string?)again.Json["id"]).ShouldBe(1, "and not doubled");

        // What is on the disk, read by another program.
        await InsideAsync(bot, $"mkdir '{folder.Path}/copy' && cp '{folder.Path}'/coach.db* '{folder.Path}'/local.key '{folder.Path}/copy/'");
        using var copy = new TempFolder();
        foreach (string file in (string[])["coach.db", "coach.db-wal", "local.key"])
        {
            File.Copy($"/proc/{bot.ProcessId}/root{folder.Path}/copy/{file}", Path.Combine(copy.Path, file));
        }

        bot.Kill();
        using var other = await BotProcess.StartAsync(copy.Path, port);
        (await chat.ReadAsync()).Select(a => a.ToJsonString()).ShouldBe(seen.Select(a => a.ToJsonString()));
    }

    [Fact]
    public async Task A_read_only_disk_stops_no_advice()
    {
        await SkipWithoutMountsAsync();
        using var folder = new TempFolder();
        using (await BotProcess.StartAsync(folder.Path))
        {
            // Makes the database.
        }

        int port = FreePort.Find();
        using var bot = await BotProcess.StartThroughAsync(Mounted($"mount --bind '{folder.Path}' '{folder.Path}' && mount -o remount,ro,bind '{folder.Path}'"), folder.Path, port);
        using var chat = await ChatClient.StartAsync(port);

        await ItAnswersWithoutStoringAsync(bot, chat, "");
        bot.Output.ShouldContain("501");
        bot.Output.ShouldContain("Store away");
        bot.Output.ShouldMatch("read-only|cannot be opened");
    }

    private static async Task ItAnswersWithoutStoringAsync(BotProcess bot, ChatClient chat, string reason)
    {
        var refused = await chat.SayAsync(Angry, "during");
        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, "what is not on disk is not acknowledged");
        refused.ErrorCode.ShouldBe("NotStored");
        var seen = await chat.ReadAsync();
        var answers = seen.Where(a => (string?)a["replyToId"] == (string?)seen.Last(s => (string?)s["from"]!["role"] == "user")["id"]).ToArray();
        answers.Count(a => a["attachments"] is not null).ShouldBe(1, "the advice");

        // Said once in a conversation, after the first thing that was not stored: here, or already after the welcome.
        seen.Count(a => ((string?)a["text"])?.Contains("存不下来", StringComparison.Ordinal) == true).ShouldBe(1);
        (await HealthAsync(bot)).ShouldBe("degraded");
        (await bot.SayAsync(Angry, "other")).ShouldContain("这样说");
        using var advice = await bot.Http.PostAsync(new Uri("/api/v1/advice", UriKind.Relative), new StringContent("""{"text":"气死我了"}""", System.Text.Encoding.UTF8, "application/json"), Now);
        advice.StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Output.ShouldContain(reason);
        bot.Output.ShouldNotContain("Unhandled");
    }

    private static async Task<string> HealthAsync(BotProcess bot) =>
        (string)JsonNode.Parse(await bot.Http.GetStringAsync(new Uri("/health", UriKind.Relative), Now))!["status"]!;

    /// <summary>Runs the bot where it alone sees these mounts.</summary>
    private static string[] Mounted(string mount) => ["unshare", "-m", "sh", "-c", $"{mount} && exec \"$@\"", "sh"];

    private static async Task InsideAsync(BotProcess bot, string command) =>
        (await RunAsync("nsenter", "-t", $"{bot.ProcessId}", "-m", "sh", "-c", command)).ShouldBe(0);

    private static async Task SkipWithoutMountsAsync()
    {
        bool can = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && await RunAsync("unshare", "-m", "sh", "-c", "mount -t tmpfs tmpfs /mnt") == 0;
        Assert.SkipUnless(can, "Mounting a small disk needs Linux, root and the right to mount.");
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(Now);
        return process.ExitCode;
    }
}
