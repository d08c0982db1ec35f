using ComplaintCoach.Bot.Protocol;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Opens conversations and finds them again.</summary>
internal sealed class ConversationEndpoints(
    DirectLineAccess access, TokenEndpoints tokens, TokenSigner signer, ConversationHub hub, DirectLineChannel channel)
{
    /// <summary>Opens the token's conversation (201), or finds it open already (200); a secret opens a new one each time.</summary>
    public async Task<IResult> StartAsync(HttpContext context)
    {
        var (caller, refused) = access.Identify(context);
        if (caller is null)
        {
            return refused!.ToResult();
        }

        var (parameters, error) = await RequestBody.ReadParametersAsync(context.Request);
        if (parameters is null)
        {
            return error!.ToResult();
        }

        var user = caller.Claims is { } claims
            ? new ChannelAccount { Id = claims.User, Name = claims.Name }
            : new ChannelAccount { Id = parameters.User?.Id ?? Unguessable.UserId(), Name = parameters.User?.Name };
        var (conversation, isNew) = await hub.OpenAsync(caller.Tenant, caller.Claims?.Conv ?? Unguessable.Id(), user.Id!);
        if (conversation is null)
        {
            return DirectLineError.Full.ToResult();
        }

        if (isNew)
        {
            await channel.WelcomeAsync(conversation, user, parameters.Locale);
        }

        return Answer(context.Request, user, conversation, 0, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>Gives a fresh token and stream address. Without the watermark parameter the stream begins with what comes next.</summary>
    public async Task<IResult> ReconnectAsync(HttpContext context, string conversationId, string? watermark)
    {
        var (caller, refused) = access.Identify(context, conversationId);
        if (caller is null)
        {
            return refused!.ToResult();
        }

        if (await hub.FindAsync(caller.Tenant, conversationId, caller.Actor) is not { } conversation)
        {
            return DirectLineError.NoConversation.ToResult();
        }

        if (!Watermark.TryRead(watermark, out long seen))
        {
            return DirectLineError.Bad("The watermark is not one that was given out here.").ToResult();
        }

        var user = new ChannelAccount { Id = caller.Claims?.User ?? conversation.User, Name = caller.Claims?.Name };
        return Answer(context.Request, user, conversation, watermark is null ? conversation.Read(long.MaxValue).Watermark : seen, StatusCodes.Status200OK);
    }

    private JsonHttpResult<ConversationAnswer> Answer(HttpRequest request, ChannelAccount user, Conversation conversation, long watermark, int status)
    {
        string scheme = request.IsHttps ? "wss" : "ws";
        string stream = $"{scheme}://{request.Host}{request.PathBase}{DirectLineSetup.Root}/conversations/{conversation.Id}/stream"
            + $"?watermark={Watermark.Write(watermark)}&t={signer.ForStream(conversation.Tenant, conversation.Id, user.Id!)}";
        var answer = tokens.Issue(conversation, user.Id!, user.Name) with { StreamUrl = stream };
        return TypedResults.Json(answer, DirectLineJson.Wire.ConversationAnswer, statusCode: status);
    }
}
