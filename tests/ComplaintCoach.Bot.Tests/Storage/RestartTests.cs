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

            // Away long enough for the client's first attempt to find nobody.
            bot.Kill();
            bot.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(4), Now);
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
        ChatClient client;
        string first;
        JsonObject[] before;
        using (var bot = await BotProcess.StartAsync(folder.Path, port))
        {
            client = await ChatClient.StartAsync(port);
            first = await SayAsync(client, "客户：都修三次了！你们是不是骗子！气死我了！！", "m-1");
            before = await client.ReadAsync();
            bot.Stop(TimeSpan.FromSeconds(10)).ShouldBeTrue("it should end when told to");
        }

        using (await BotProcess.StartAsync(folder.Path, port))
        {
            (await client.ReadAsync()).Select(a => a.ToJsonString()).ShouldBe(before.Select(a => a.ToJsonString()));
            (await SayAsync(client, "客户：都修三次了！你们是不是骗子！气死我了！！", "m-1")).ShouldBe(first, "the same activity again has the same id");
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
        ChatClient client;
        using (await BotProcess.StartAsync(folder.Path, port))
        {
            client = await ChatClient.StartAsync(port);
            await SayAsync(client, "客户：气死我了", "m-1");
        }

        File.Delete(Path.Combine(folder.Path, "local.key"));
        using (await BotProcess.StartAsync(folder.Path, port))
        {
            (await client.AskAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
            using var again = await ChatClient.StartAsync(port);
            await SayAsync(again, "客户：气死我了", "m-1");
        }

        client.Dispose();
    }

    private static async Task<string> SayAsync(ChatClient client, string text, string mark)
    {
        var answer = await client.SayAsync(text, mark);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return (string)answer.Json["id"]!;
    }
}
