using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ComplaintCoach.Bot.Tests;

/// <summary>A development client on this machine (an emulator, the Agents Playground) gets its replies by HTTP.</summary>
public sealed class LoopbackDeliveryTests(BotServer server)
{
    [Fact]
    public async Task Replies_are_posted_to_the_service_address_of_the_client()
    {
        await using var client = await DevelopmentClient.StartAsync(StatusCodes.Status200OK);

        (await PostAsync(client, "c 1|x", "type")).Status.ShouldBe(HttpStatusCode.Accepted);

        client.Received.Select(one => one.Path).ShouldBe(["/connector/v3/conversations/c 1|x/activities/a/1", "/connector/v3/conversations/c 1|x/activities/a/1"]);
        client.Received.Select(one => (string?)one.Activity["type"]).ShouldBe(["typing", "message"]);
        ((string?)client.Received.Last().Activity["text"]).ShouldBe("typed");
        ((string?)client.Received.Last().Activity["replyToId"]).ShouldBe("a/1");
    }

    [Theory]
    [InlineData(StatusCodes.Status500InternalServerError)]
    [InlineData(StatusCodes.Status302Found)]
    public async Task A_client_that_does_not_take_the_reply_is_noted_and_nothing_breaks(int status)
    {
        await using var client = await DevelopmentClient.StartAsync(status);

        (await PostAsync(client, $"broken {status}", "hello")).Status.ShouldBe(HttpStatusCode.Accepted);

        client.Received.Count.ShouldBe(2, "the reply and the apology, no redirect followed");
        server.Log.Text.ShouldContain($"The development client answered {status}.");
    }

    private async Task<Answer> PostAsync(DevelopmentClient client, string conversation, string text)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "a/1",
            ["text"] = text,
            ["serviceUrl"] = client.Address + "/connector/",
            ["conversation"] = new JsonObject { ["id"] = conversation },
        };
        using var http = server.Http();
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await Answer.OfAsync(await http.PostAsync("/api/messages", content, TestContext.Current.CancellationToken));
    }

    private sealed class DevelopmentClient(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentQueue<(string Path, JsonNode Activity)> Received { get; } = new();

        public string Address => app.Urls.Single();

        public static async Task<DevelopmentClient> StartAsync(int status)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var client = new DevelopmentClient(builder.Build());
            client.Listen(status);
            await client.StartAppAsync();
            return client;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private void Listen(int status) => app.Run(async context =>
        {
            var activity = await JsonNode.ParseAsync(context.Request.Body);
            Received.Enqueue((Uri.UnescapeDataString(context.Request.Path.Value!), activity!));
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
        });

        private Task StartAppAsync() => app.StartAsync();
    }
}
