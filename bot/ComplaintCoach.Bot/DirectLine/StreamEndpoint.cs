using ComplaintCoach.Bot.Logging;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Turns a stream address into a WebSocket. The address carries its own short-lived token.</summary>
internal sealed class StreamEndpoint(
    TokenSigner tokens, ConversationHub hub, TimeProvider time, IOptions<DirectLineOptions> options, IHostApplicationLifetime lifetime, ILogger<StreamEndpoint> log)
{
    public async Task ServeAsync(HttpContext context, string conversationId, string? t, string? watermark)
    {
        var (conversation, seen, error) = await OpenAsync(context, conversationId, t, watermark);
        if (conversation is null)
        {
            await error!.ToResult().ExecuteAsync(context);
            return;
        }

        try
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            string reason = await new ConversationStream(socket, conversation, options.Value.KeepAlive, time).RunAsync(seen, end.Token);
            log.StreamEnded(reason);
        }
        finally
        {
            conversation.CloseStream();
        }
    }

    private async Task<(Conversation? Conversation, long Watermark, DirectLineError? Error)> OpenAsync(HttpContext context, string id, string? token, string? watermark)
    {
        var (claims, error) = tokens.Check(token ?? "", TokenClaims.ForStream);
        if (claims is null || claims.Conv != id)
        {
            return (null, 0, error ?? DirectLineError.OtherConversation);
        }

        if (await hub.FindAsync(claims.Tenant, id, claims.By) is not { } conversation)
        {
            return (null, 0, DirectLineError.NoConversation);
        }

        if (!context.WebSockets.IsWebSocketRequest || !Watermark.TryRead(watermark, out long seen))
        {
            return (null, 0, DirectLineError.Bad("This address is for a WebSocket with a watermark that was given out here."));
        }

        // The token for the conversation was given out together with this address; after a restart only the address tells of it.
        conversation.Authorize(DateTimeOffset.FromUnixTimeMilliseconds((long)(claims.Exp * 1000)) - options.Value.StreamUrlLifetime + options.Value.TokenLifetime);
        return conversation.TryOpenStream(options.Value.MaxStreams) ? (conversation, seen, null) : (null, 0, DirectLineError.TooManyStreams);
    }
}
