using System.Globalization;
using System.Net;
using ComplaintCoach.Bot.Tests.Support;
using ComplaintCoach.Testing;

namespace ComplaintCoach.Bot.Tests.Storage;

/// <summary>
/// The bot dies in the middle of writing, again and again: nothing that it acknowledged is missing, nothing is doubled,
/// and every message has exactly one answer. <c>COACH_KILLS</c> sets how often; tests/long has the long run.
/// </summary>
[Collection("kills")]
public abstract class KilledTests
{
    private const int Speakers = 4;
    private readonly Random random = new(20261122);

    private protected static int Kills { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("COACH_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) ? wanted : 20;

    /// <summary>Kills while all speakers are talking, so often; then counts.</summary>
    /// <param name="settings">Where the bot stores.</param>
    /// <param name="killOther">Kills something else in place of the bot and brings it back; null to kill the bot.</param>
    private protected async Task KillAndCountAsync((string, string)[] settings, Func<Task>? killOther = null)
    {
        using var folder = new TempFolder();
        int port = FreePort.Find();
        (string, string)[] all = [("DirectLine:MaxActivities", "10000"), ("DirectLine:TokenLifetime", "12:00:00"), ("Logging:LogLevel:Default", "Error"), .. settings];
        var bot = await BotProcess.StartAsync(folder.Path, port, all);
        try
        {
            var speakers = (await Task.WhenAll(Enumerable.Range(0, Speakers).Select(_ => ChatClient.StartAsync(port)))).Select(chat => new Speaker(chat)).ToArray();
            for (int kill = 0; kill < Kills; kill++)
            {
                using var stop = new CancellationTokenSource();
                var talking = speakers.Select(speaker => speaker.TalkAsync(stop.Token)).ToArray();
                await SomeAreAcknowledgedAsync(speakers, random.Next(1, 6));
                await Task.Delay(random.Next(0, 25), TestContext.Current.CancellationToken);
                if (killOther is null)
                {
                    bot.Kill();
                    bot.Dispose();
                    await stop.CancelAsync();
                    await Task.WhenAll(talking);
                    bot = await BotProcess.StartAsync(folder.Path, port, all);
                }
                else
                {
                    await killOther();
                    await stop.CancelAsync();
                    await Task.WhenAll(talking);
                }
            }

            foreach (var speaker in speakers)
            {
                await speaker.SendTheRestAsync();
                await speaker.CheckAsync();
            }

            int acknowledged = speakers.Sum(s => s.Acknowledged);
            acknowledged.ShouldBeGreaterThanOrEqualTo(Kills, "otherwise nothing was tried");
            TestContext.Current.SendDiagnosticMessage($"{Kills} kills, {acknowledged} messages acknowledged, each there once with one answer");
        }
        finally
        {
            bot.Dispose();
        }
    }

    /// <summary>Waits until so many more messages were acknowledged, so that on a slow machine too something is under way.</summary>
    private static async Task SomeAreAcknowledgedAsync(Speaker[] speakers, int more)
    {
        int before = speakers.Sum(s => s.Acknowledged);
        for (int tries = 0; speakers.Sum(s => s.Acknowledged) < before + more; tries++)
        {
            tries.ShouldBeLessThan(6000, "nothing is acknowledged any more");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Says one message after the other and remembers which were acknowledged.</summary>
    private sealed class Speaker(ChatClient chat)
    {
        private readonly Dictionary<string, string> acknowledged = [];

        public int Acknowledged => acknowledged.Count;

        /// <summary>Talks until told to stop; a message that was not acknowledged is said again.</summary>
        public async Task TalkAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                if (!await SayNextAsync())
                {
                    await Task.Delay(5, CancellationToken.None);
                }
            }
        }

        public async Task SendTheRestAsync()
        {
            for (int tries = 0; !await SayNextAsync(); tries++)
            {
                tries.ShouldBeLessThan(200, "the last message must get through");
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        public async Task CheckAsync()
        {
            var activities = await chat.ReadAsync();
            var said = activities.Where(a => (string?)a["from"]!["role"] == "user").ToDictionary(a => (string)a["channelData"]!["clientActivityID"]!, a => (string)a["id"]!);

            // An answer is a card; that the database is away, or was, is said in plain words beside it.
            var answers = activities.Where(a => (string?)a["from"]!["role"] == "bot" && a["attachments"] is not null).CountBy(a => (string?)a["replyToId"] ?? "").ToDictionary();
            foreach (var (mark, id) in acknowledged)
            {
                said.ShouldContainKey(mark, "acknowledged and missing");
                said[mark].ShouldBe(id, "one message, one id");
            }

            said.Values.ShouldAllBe(id => answers.GetValueOrDefault(id) == 1, "each message has one answer");
            said.Count.ShouldBe(acknowledged.Count, "nothing that was never said, nothing doubled");
        }

        private async Task<bool> SayNextAsync()
        {
            string mark = $"m-{acknowledged.Count}";
            try
            {
                var answer = await chat.SayAsync($"客户：第{acknowledged.Count}次了，你们到底修不修？", mark);
                if (answer.Status == HttpStatusCode.OK)
                {
                    acknowledged[mark] = (string)answer.Json["id"]!;
                }

                return answer.Status == HttpStatusCode.OK;
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                return false;
            }
        }
    }
}

/// <summary>On the embedded database.</summary>
public sealed class KilledSqliteTests : KilledTests
{
    [Fact]
    public Task The_bot_is_killed() => KillAndCountAsync([]);
}

/// <summary>On a PostgreSQL server of its own, which is killed as well.</summary>
public sealed class KilledPostgresTests : KilledTests, IAsyncLifetime
{
    private readonly PostgresServer server = new();
    private string connectionString = "";

    public async ValueTask InitializeAsync() => connectionString = await server.CreateDatabaseAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public Task The_bot_is_killed() => KillAndCountAsync([("Storage:Postgres", connectionString)]);

    [Fact]
    public Task The_database_server_is_killed() => KillAndCountAsync(
        [("Storage:Postgres", connectionString)],
        async () =>
        {
            server.KillHard();
            await server.StartAgainAsync();
        });
}
