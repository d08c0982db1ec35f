using System.Net.WebSockets;
using System.Text.Json;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>
/// Sends a conversation down one WebSocket: everything behind the watermark, then what comes, in order and without gaps;
/// an empty message when it is quiet. It reads from the conversation rather than being fed, so a slow client costs no memory.
/// </summary>
internal sealed class ConversationStream(WebSocket socket, Conversation conversation, TimeSpan keepAlive, TimeProvider time)
{
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(2);

    /// <summary>Runs until the client leaves, the tokens expire or the token is cancelled; returns why it ended.</summary>
    public async Task<string> RunAsync(long watermark, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var listening = ListenAsync(end);
        string reason;
        try
        {
            await SendUntilExpiredAsync(watermark, end.Token);
            reason = "the token has expired";
            await CloseAsync(WebSocketCloseStatus.PolicyViolation, "TokenExpired");
        }
        catch (OperationCanceledException)
        {
            reason = cancellationToken.IsCancellationRequested ? "the server stops or the connection is gone" : "the client left";
            await CloseAsync(WebSocketCloseStatus.EndpointUnavailable, null);
        }
        catch (WebSocketException error)
        {
            reason = error.WebSocketErrorCode.ToString();
        }

        end.CancelAfter(GoodbyeLimit);
        await listening;
        return reason;
    }

    private async Task SendUntilExpiredAsync(long watermark, CancellationToken cancellationToken)
    {
        long typingSeen = 0;
        while (conversation.AuthorizedUntil - time.GetUtcNow() is { } left && left > TimeSpan.Zero)
        {
            var news = conversation.Read(watermark);
            if (news.Activities.Count > 0)
            {
                await SendAsync(new(news.Activities, Watermark.Write(news.Watermark)), cancellationToken);
            }
            else if (news.Typing is { } typing && typing.Number > typingSeen)
            {
                typingSeen = typing.Number;
                await SendAsync(new([typing.Activity], null), cancellationToken);
            }
            else if (!await ChangedWithinAsync(news.Changed, left < keepAlive ? left : keepAlive, cancellationToken))
            {
                await SendBytesAsync([], cancellationToken);
            }

            watermark = news.Watermark;
        }
    }

    private async Task<bool> ChangedWithinAsync(Task changed, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(limit, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private Task SendAsync(ActivitySet set, CancellationToken cancellationToken) =>
        SendBytesAsync(JsonSerializer.SerializeToUtf8Bytes(set, DirectLineJson.Wire.ActivitySet), cancellationToken);

    /// <summary>Whoever leaves in the middle of a message gets the rest of it: to cancel a send is to break the connection, and the goodbye with it.</summary>
    private async Task SendBytesAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var limit = new CancellationTokenSource(SendLimit);
        await using var hurry = cancellationToken.Register(() => limit.CancelAfter(GoodbyeLimit));
        await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
    }

    /// <summary>Whatever the client says is ignored (Microsoft's client sends empty messages as a sign of life); that it leaves is not.</summary>
    private async Task ListenAsync(CancellationTokenSource end)
    {
        var ignored = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), end.Token)).MessageType != WebSocketMessageType.Close)
            {
                // Ignored, see above.
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // Gone without a goodbye, or we are the ones who leave.
        }

        await end.CancelAsync();
    }

    private async Task CloseAsync(WebSocketCloseStatus status, string? reason)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var limit = new CancellationTokenSource(GoodbyeLimit);
        try
        {
            await socket.CloseOutputAsync(status, reason, limit.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // There is nobody left to say it to.
        }
    }
}
