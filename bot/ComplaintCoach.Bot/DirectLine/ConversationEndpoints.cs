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

        var holder = caller.Claims
            ?? signer.Holder(caller.Tenant, Unguessable.Id(), parameters.User?.Id ?? Unguessable.UserId(), parameters.User?.Name, caller.Actor);
        var (conversation, isNew) = await hub.OpenAsync(holder.Tenant, holder.Conv, holder.User, holder.By);
        if (conversation is null)
        {
            return DirectLineError.Full.ToResult();
        }

        if (isNew)
        {
            await channel.WelcomeAsync(conversation, new() { Id = holder.User, Name = holder.Name }, parameters.Locale);
        }

        return Answer(context.Request, holder, 0, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
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

        var holder = caller.Claims ?? signer.Holder(caller.Tenant, conversationId, conversation.User, null, caller.Actor);
        return Answer(context.Request, holder, watermark is null ? conversation.Read(long.MaxValue).Watermark : seen, StatusCodes.Status200OK);
    }

    private JsonHttpResult<ConversationAnswer> Answer(HttpRequest request, TokenClaims holder, long watermark, int status)
    {
        string scheme = request.IsHttps ? "wss" : "ws";
        string stream = $"{scheme}://{request.Host}{request.PathBase}{DirectLineSetup.Root}/conversations/{holder.Conv}/stream"
            + $"?watermark={Watermark.Write(watermark)}&t={signer.ForStream(holder)}";
        return TypedResults.Json(tokens.Issue(holder) with { StreamUrl = stream }, DirectLineJson.Wire.ConversationAnswer, statusCode: status);
    }
}
