using System.Net;
using System.Net.WebSockets;
using ComplaintCoach.Bot.DirectLine;
using ComplaintCoach.Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintCoach.Bot.Tests;

/// <summary>Tokens, streams and conversations come to an end. Each test has a server and a clock of its own.</summary>
public sealed class DirectLineLifetimeTests : IAsyncDisposable
{
    private readonly BotServer server = new(
        "Development",
        ("DirectLine:Secret", "the secret"),
        ("DirectLine:KeepAlive", "00:00:00.100"),
        ("DirectLine:MaxConversations", "3"),
        ("DirectLine:MaxActivities", "10"),
        ("DirectLine:MaxStreams", "2"));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_living_token_is_refreshed_and_a_dead_one_never()
    {
        var user = await DirectLineUser.StartAsync(server);
        string old = user.Token;
        server.Time.Advance(TimeSpan.FromSeconds(1799));

        var refreshed = await user.RefreshAsync();

        refreshed.Status.ShouldBe(HttpStatusCode.OK);
        ((string?)refreshed.Json["conversationId"]).ShouldBe(user.Conversation);
        ((int)refreshed.Json["expires_in"]!).ShouldBe(1800);
        server.Time.Advance(TimeSpan.FromSeconds(2));
        (await user.ReadAsync()).ErrorCode.ShouldBe("TokenExpired");
        (await user.ReadAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await user.RefreshAsync()).ErrorCode.ShouldBe("TokenExpired");
        user.Token = (string)refreshed.Json["token"]!;
        user.Token.ShouldNotBe(old);
        (await user.ReadAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_is_not_renewed_for_ever()
    {
        var user = await DirectLineUser.StartAsync(server);
        for (int renewals = 0; renewals < 24; renewals++)
        {
            server.Time.Advance(TimeSpan.FromMinutes(29));
            user.Token = (string)(await user.RefreshAsync()).Json["token"]!;
        }

        server.Time.Advance(TimeSpan.FromMinutes(20));
        var last = (await user.RefreshAsync()).Json;

        ((int)last["expires_in"]!).ShouldBeLessThanOrEqualTo(240, "twelve hours after the first token it is over");
        server.Time.Advance(TimeSpan.FromMinutes(5));
        user.Token = (string)last["token"]!;
        (await user.RefreshAsync()).ErrorCode.ShouldBe("TokenExpired");
    }

    [Fact]
    public async Task A_stream_ends_with_the_token_and_a_refresh_keeps_it_open()
    {
        var user = await DirectLineUser.StartAsync(server);
        using var socket = await user.ConnectAsync();
        await DirectLineUser.ReceiveAsync(socket, 1);

        server.Time.Advance(TimeSpan.FromSeconds(1700));
        user.Token = (string)(await user.RefreshAsync()).Json["token"]!;
        server.Time.Advance(TimeSpan.FromSeconds(200));
        await user.SayAsync("still there");
        (await DirectLineUser.ReceiveAsync(socket, 2)).Activities.Length.ShouldBe(2);

        server.Time.Advance(TimeSpan.FromSeconds(1800));
        for (int quiet = 0; await DirectLineUser.ReceiveAsync(socket) is { } message; quiet++)
        {
            message.ShouldBeEmpty();
            quiet.ShouldBeLessThan(20, "the stream should have ended");
        }

        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.PolicyViolation);
        socket.CloseStatusDescription.ShouldBe("TokenExpired");
    }

    [Fact]
    public async Task A_stream_address_must_be_used_within_a_minute()
    {
        var user = await DirectLineUser.StartAsync(server);
        server.Time.Advance(TimeSpan.FromSeconds(61));

        await Should.ThrowAsync<WebSocketException>(() => user.ConnectAsync());

        (await user.ReconnectAsync("?watermark=0")).Status.ShouldBe(HttpStatusCode.OK);
        using var socket = await user.ConnectAsync();
        await DirectLineUser.ReceiveAsync(socket, 1);
    }

    [Fact]
    public async Task A_conversation_has_so_many_streams_and_no_more()
    {
        var user = await DirectLineUser.StartAsync(server);
        using var one = await user.ConnectAsync();
        using (await user.ConnectAsync())
        {
            await Should.ThrowAsync<WebSocketException>(() => user.ConnectAsync());
        }
    }

    [Fact]
    public async Task Old_activities_are_dropped_and_watermarks_go_on_counting()
    {
        var user = await DirectLineUser.StartAsync(server);
        for (int i = 0; i < 6; i++)
        {
            await user.SayAsync($"{i}");
        }

        var all = (await user.ReadAsync()).Json;

        DirectLineUser.Texts(all).ShouldBe(["1", "echo 1", "2", "echo 2", "3", "echo 3", "4", "echo 4", "5", "echo 5"]);
        ((string?)all["watermark"]).ShouldBe("13");
        DirectLineUser.Texts((await user.ReadAsync("?watermark=11")).Json).ShouldBe(["5", "echo 5"]);
    }

    [Fact]
    public async Task The_secret_opens_conversations_and_makes_tokens_but_is_not_refreshed()
    {
        var holder = new DirectLineUser(server) { Token = "the secret" };
        (await holder.OpenAsync("""{"user":{"id":"u-1"}}""")).Status.ShouldBe(HttpStatusCode.Created);
        holder.Token = "the secret";

        await holder.SayAsync("hello");
        (await holder.TextsAsync()).ShouldBe(["welcome", "hello", "echo hello"]);
        (await holder.RefreshAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await holder.CallAsync(HttpMethod.Post, "/tokens/generate")).Status.ShouldBe(HttpStatusCode.OK);
        (await holder.CallAsync(HttpMethod.Post, "/tokens/generate", token: "another secret")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task When_memory_is_full_the_conversation_unused_for_longest_makes_room_and_comes_back_from_the_store()
    {
        var hub = server.Services.GetRequiredService<ConversationHub>();
        var first = await DirectLineUser.StartAsync(server);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await DirectLineUser.StartAsync(server);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await DirectLineUser.StartAsync(server);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await first.SayAsync("hello");

        await DirectLineUser.StartAsync(server);

        hub.Count.ShouldBe(3);
        (await first.TextsAsync()).ShouldBe(["welcome", "hello", "echo hello"]);
        (await second.TextsAsync()).ShouldBe(["welcome"]);
    }

    [Fact]
    public async Task A_conversation_that_somebody_watches_is_never_evicted()
    {
        var users = new List<ClientWebSocket>();
        for (int i = 0; i < 3; i++)
        {
            users.Add(await (await DirectLineUser.StartAsync(server)).ConnectAsync());
        }

        server.Time.Advance(TimeSpan.FromSeconds(1));
        var late = new DirectLineUser(server);
        await late.GenerateAsync();

        (await late.OpenAsync()).ErrorCode.ShouldBe("TooManyConversations");
        users.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task After_a_day_without_use_a_conversation_is_gone()
    {
        var user = await DirectLineUser.StartAsync(server);
        server.Time.Advance(TimeSpan.FromHours(25));
        var other = await DirectLineUser.StartAsync(server);
        server.Services.GetRequiredService<ConversationHub>().Count.ShouldBe(1);

        // Its token is long dead; another one for the same conversation finds nothing.
        var signer = server.Services.GetRequiredService<TokenSigner>();
        user.Token = signer.ForConversation(signer.Holder("dev", user.Conversation, "dl_x", null, "test")).Token;

        (await user.ReadAsync()).ErrorCode.ShouldBe("ConversationNotFound");
        (await other.TextsAsync()).ShouldBe(["welcome"]);
    }
}
