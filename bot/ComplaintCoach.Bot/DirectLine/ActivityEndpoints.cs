using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Takes activities in and hands them out.</summary>
internal sealed class ActivityEndpoints(DirectLineAccess access, ConversationHub hub, DirectLineChannel channel)
{
    /// <summary>The activities behind the watermark, and the next watermark.</summary>
    public async Task<IResult> ReadAsync(HttpContext context, string conversationId, string? watermark)
    {
        var (conversation, _, error) = await FindAsync(context, conversationId);
        if (conversation is null)
        {
            return error!.ToResult();
        }

        if (!Watermark.TryRead(watermark, out long seen))
        {
            return DirectLineError.Bad("The watermark is not one that was given out here.").ToResult();
        }

        var news = conversation.Read(seen);
        return TypedResults.Json(new ActivitySet(news.Activities, Watermark.Write(news.Watermark)), DirectLineJson.Wire.ActivitySet);
    }

    /// <summary>Passes an activity to the bot; answered when the bot has dealt with it and both are stored.</summary>
    public async Task<IResult> SendAsync(HttpContext context, string conversationId)
    {
        var (conversation, caller, error) = await FindAsync(context, conversationId);
        if (conversation is null)
        {
            return error!.ToResult();
        }

        var (activity, problem) = await ActivityReader.ReadAsync(context.Request, context.RequestAborted);
        if (activity is null)
        {
            return DirectLineError.From(problem!).ToResult();
        }

        if (activity.Type == ActivityTypes.ConversationUpdate)
        {
            return DirectLineError.Bad("A client does not send conversationUpdate; Direct Line does.").ToResult();
        }

        var (id, kept) = await channel.SendAsync(conversation, activity, Sender(activity.From, caller!, conversation));
        return kept == Keeping.Durable ? TypedResults.Json(new ResourceResponse(id), DirectLineJson.Wire.ResourceResponse) : DirectLineError.NotStored.ToResult();
    }

    /// <summary>Refuses files, and has the bot say so in the conversation, because Web Chat shows only that sending failed.</summary>
    public async Task<IResult> RefuseUploadAsync(HttpContext context, string conversationId)
    {
        var (conversation, caller, error) = await FindAsync(context, conversationId);
        if (conversation is null)
        {
            return error!.ToResult();
        }

        await channel.SendRefusedFileAsync(conversation, Sender(null, caller!, conversation));
        return DirectLineError.NoUploads.ToResult();
    }

    private static ChannelAccount Sender(ChannelAccount? claimed, DirectLineCaller caller, Conversation conversation) =>
        (claimed ?? new()) with { Id = caller.Claims?.User ?? conversation.User, Name = caller.Claims?.Name ?? claimed?.Name };

    private async Task<(Conversation? Conversation, DirectLineCaller? Caller, DirectLineError? Error)> FindAsync(HttpContext context, string id)
    {
        var (caller, error) = access.Identify(context, id);
        if (caller is null)
        {
            return (null, null, error);
        }

        return await hub.FindAsync(caller.Tenant, id, caller.Actor) is { } conversation ? (conversation, caller, null) : (null, null, DirectLineError.NoConversation);
    }
}
