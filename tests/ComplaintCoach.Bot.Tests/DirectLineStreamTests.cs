using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests;

/// <summary>Direct Line over a WebSocket.</summary>
public sealed class DirectLineStreamTests(BotServer server)
{
    [Fact]
    public async Task What_was_said_before_the_socket_opened_is_replayed_and_the_rest_follows()
    {
        var user = await DirectLineUser.StartAsync(server);
        using var socket = await user.ConnectAsync();

        await user.SayAsync("hello");

        var (activities, watermark) = await DirectLineUser.ReceiveAsync(socket, 3);
        activities.Select(one => (string?)one["text"]).ShouldBe(["welcome", "hello", "echo hello"]);
        watermark.ShouldBe("3");
    }

    [Fact]
    public async Task After_a_cut_the_stream_goes_on_from_the_watermark_without_a_gap_or_a_repetition()
    {
        var user = await DirectLineUser.StartAsync(server);
        var cut = await user.ConnectAsync();
        var (_, watermark) = await DirectLineUser.ReceiveAsync(cut, 1);
        cut.Abort();
        cut.Dispose();
        await user.SayAsync("while away");

        await user.ReconnectAsync($"?watermark={watermark}");
        using var socket = await user.ConnectAsync();

        var (activities, _) = await DirectLineUser.ReceiveAsync(socket, 2);
        activities.Select(one => (string?)one["text"]).ShouldBe(["while away", "echo while away"]);
    }

    [Theory]
    [InlineData("", new[] { "later", "echo later" })]
    [InlineData("?watermark=", new[] { "welcome", "later", "echo later" })]
    [InlineData("?watermark=0", new[] { "welcome", "later", "echo later" })]
    public async Task Reconnecting_without_a_watermark_begins_now_and_with_an_empty_one_at_the_beginning(string query, string[] expected)
    {
        var user = await DirectLineUser.StartAsync(server);
        await user.ReconnectAsync(query);
        using var socket = await user.ConnectAsync();

        await user.SayAsync("later");

        var (activities, _) = await DirectLineUser.ReceiveAsync(socket, expected.Length);
        activities.Select(one => (string?)one["text"]).ShouldBe(expected);
    }

    [Fact]
    public async Task Typing_shows_on_the_stream_without_moving_the_watermark()
    {
        var user = await DirectLineUser.StartAsync(server);
        using var socket = await user.ConnectAsync();
        await DirectLineUser.ReceiveAsync(socket, 1);

        var saying = user.SayAsync("type");
        var sets = new List<JsonNode>();
        while (sets.Sum(set => set["activities"]!.AsArray().Count) < 3)
        {
            sets.Add(JsonNode.Parse((await DirectLineUser.ReceiveAsync(socket))!)!);
        }

        await saying;
        var typing = sets.Single(set => (string?)set["activities"]![0]!["type"] == "typing");
        typing["watermark"].ShouldBeNull();
        DirectLineUser.Texts(sets[^1]).ShouldBe(["type", "typed"]);
        (await user.TextsAsync()).ShouldBe(["welcome", "type", "typed"]);
    }

    [Fact]
    public async Task What_the_client_sends_on_the_socket_is_ignored()
    {
        var user = await DirectLineUser.StartAsync(server);
        using var socket = await user.ConnectAsync();
        foreach (string message in new[] { "", "{", new string('x', 100_000) })
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        }

        await user.SayAsync("hello");

        (await DirectLineUser.ReceiveAsync(socket, 3)).Activities.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_quiet_stream_carries_empty_messages()
    {
        await using var lively = new BotServer("Development", ("DirectLine:KeepAlive", "00:00:00.100"));
        var user = await DirectLineUser.StartAsync(lively);
        using var socket = await user.ConnectAsync();
        await DirectLineUser.ReceiveAsync(socket, 1);

        (await DirectLineUser.ReceiveAsync(socket)).ShouldBe("");
        (await DirectLineUser.ReceiveAsync(socket)).ShouldBe("");
    }

    [Fact]
    public async Task A_client_that_says_goodbye_gets_one_back()
    {
        var user = await DirectLineUser.StartAsync(server);
        using var socket = await user.ConnectAsync();

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

        socket.State.ShouldBe(WebSocketState.Closed);
    }

    [Fact]
    public async Task The_address_opens_one_stream_and_nothing_else()
    {
        var user = await DirectLineUser.StartAsync(server);
        var other = await DirectLineUser.StartAsync(server);
        string address = user.StreamUrl;
        string[] wrong =
        [
            address.Replace(user.Conversation, other.Conversation, StringComparison.Ordinal),
            address.Split("&t=")[0],
            $"{address.Split("&t=")[0]}&t={user.Token}",
            address.Replace("watermark=0", "watermark=x", StringComparison.Ordinal),
        ];
        foreach (string one in wrong)
        {
            await Should.ThrowAsync<WebSocketException>(() => user.ConnectAsync(one));
        }

        var plain = await Answer.OfAsync(await user.Http.GetAsync(new Uri(address.Replace("ws://", "http://", StringComparison.Ordinal)), TestContext.Current.CancellationToken));
        plain.ErrorCode.ShouldBe("BadArgument");
    }

    [Fact]
    public async Task Many_speakers_at_once_lose_nothing_and_every_stream_sees_the_same_order()
    {
        var user = await DirectLineUser.StartAsync(server);
        using var one = await user.ConnectAsync();
        using var two = await user.ConnectAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => user.SayAsync($"{i}")));

        var activities = (await DirectLineUser.ReceiveAsync(one, 81)).Activities;
        var seen = activities.Select(activity => (string)activity["id"]!).ToArray();
        seen.Distinct().Count().ShouldBe(81);
        (await DirectLineUser.ReceiveAsync(two, 81)).Activities.Select(activity => (string)activity["id"]!).ShouldBe(seen);
        foreach (var (message, reply) in activities.Skip(1).Chunk(2).Select(turn => (turn[0], turn[1])))
        {
            ((string?)reply["replyToId"]).ShouldBe((string?)message["id"], "an answer stands right behind what it answers");
        }
    }
}
