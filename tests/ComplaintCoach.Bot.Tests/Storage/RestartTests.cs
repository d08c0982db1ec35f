using System.Net;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Support;
using ComplaintCoach.Testing;

namespace ComplaintCoach.Bot.Tests.Storage;

/// <summary>The bot is stopped and started again in the middle of a conversation, as a process.</summary>
public sealed class RestartTests(NodePackages packages) : IClassFixture<NodePackages>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_official_client_reconnects_and_the_conversation_goes_on()
    {
        Assert.SkipWhen(packages.WhyMissing is not null, packages.WhyMissing ?? "");
        using var folder = new TempFolder();
        int port = FreePort.Find();
        var bot = await BotProcess.StartAsync(folder.Path, port);
        try
        {
            string signal = Path.Combine(folder.Path, "restarted");
            var client = NodePackages.RunAsync("node", "official-client.mjs", $"http://localhost:{port}", "restart", signal);
            while (!File.Exists(signal + ".ready") && !client.IsCompleted)
            {
                await Task.Delay(50, Now);
            }

            bot.Kill();
            bot.Dispose();
            bot = await BotProcess.StartAsync(folder.Path, port);
            await File.WriteAllTextAsync(signal, "", Now);

            var (code, output) = await client;
            code.ShouldBe(0, output);
        }
        finally
        {
            bot.Dispose();
        }
    }

    [Fact]
    public async Task Tokens_transcript_type_and_buttons_outlive_the_program_and_a_second_delivery_is_not_answered_again()
    {
        using var folder = new TempFolder();
        int port = FreePort.Find();
        Client client;
        string first;
        JsonNode[] before;
        using (var bot = await BotProcess.StartAsync(folder.Path, port))
        {
            client = await Client.StartAsync(port);
            first = await client.SayAsync("客户：都修三次了！你们是不是骗子！气死我了！！", "m-1");
            before = await client.ReadAsync();
            bot.Stop(TimeSpan.FromSeconds(10)).ShouldBeTrue("it should end when told to");
        }

        using (await BotProcess.StartAsync(folder.Path, port))
        {
            (await client.ReadAsync()).Select(a => a.ToJsonString()).ShouldBe(before.Select(a => a.ToJsonString()));
            (await client.SayAsync("客户：都修三次了！你们是不是骗子！气死我了！！", "m-1")).ShouldBe(first, "the same activity again has the same id");
            (await client.ReadAsync()).Length.ShouldBe(before.Length, "and is neither shown nor answered again");

            // A button of the card from before the restart.
            await client.PressAsync(new JsonObject { ["action"] = "not_type", ["type"] = "emotional" }, "m-2");
            var card = (await client.ReadAsync())[^1]["attachments"]![0]!["content"]!.ToJsonString();
            card.ShouldContain("is_type");
            card.ShouldNotContain("再贴一次");
        }

        client.Dispose();
    }

    [Fact]
    public async Task In_api_messages_too_a_second_delivery_is_not_answered_again()
    {
        using var folder = new TempFolder();
        using (var bot = await BotProcess.StartAsync(folder.Path))
        {
            (await bot.SayAsync("客户：气死我了", "same")).ShouldContain("attachments");
        }

        using (var bot = await BotProcess.StartAsync(folder.Path))
        {
            (await bot.SayAsync("客户：气死我了", "same")).ShouldBe("""{"activities":[]}""");
        }
    }

    [Fact]
    public async Task A_key_that_is_taken_away_ends_the_conversation_and_not_the_program()
    {
        using var folder = new TempFolder();
        int port = FreePort.Find();
        Client client;
        using (await BotProcess.StartAsync(folder.Path, port))
        {
            client = await Client.StartAsync(port);
            await client.SayAsync("客户：气死我了", "m-1");
        }

        File.Delete(Path.Combine(folder.Path, "local.key"));
        using (await BotProcess.StartAsync(folder.Path, port))
        {
            (await client.TryReadAsync()).ShouldBe(HttpStatusCode.Forbidden);
            using var again = await Client.StartAsync(port);
            await again.SayAsync("客户：气死我了", "m-1");
        }

        client.Dispose();
    }

    private sealed class Client(HttpClient http, string conversation) : IDisposable
    {
        private Uri Activities => new($"/v3/directline/conversations/{conversation}/activities", UriKind.Relative);

        public static async Task<Client> StartAsync(int port)
        {
            var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://localhost:{port}") };
            var token = (await Answer.OfAsync(await http.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null, Now))).Json;
            http.DefaultRequestHeaders.Authorization = new("Bearer", (string)token["token"]!);
            (await http.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null, Now)).EnsureSuccessStatusCode();
            return new(http, (string)token["conversationId"]!);
        }

        public Task<string> SayAsync(string text, string mark) => PostAsync(new() { ["type"] = "message", ["text"] = text }, mark);

        public Task<string> PressAsync(JsonObject value, string mark) => PostAsync(new() { ["type"] = "message", ["value"] = value }, mark);

        public async Task<JsonNode[]> ReadAsync() => [.. (await Answer.OfAsync(await http.GetAsync(Activities, Now))).Json["activities"]!.AsArray().Select(a => a!)];

        public async Task<HttpStatusCode> TryReadAsync() => (await Answer.OfAsync(await http.GetAsync(Activities, Now))).Status;

        public void Dispose() => http.Dispose();

        private async Task<string> PostAsync(JsonObject activity, string mark)
        {
            activity["channelData"] = new JsonObject { ["clientActivityID"] = mark };
            using var content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            var answer = await Answer.OfAsync(await http.PostAsync(Activities, content, Now));
            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            return (string)answer.Json["id"]!;
        }
    }
}
