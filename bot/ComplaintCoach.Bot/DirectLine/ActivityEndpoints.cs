using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Takes activities in and hands them out.</summary>
internal sealed class ActivityEndpoints(DirectLineAccess access, ConversationHub hub, DirectLineChannel channel)
{
    /// <summary>The activities behind the watermark, and the next watermark.</summary>
    public IResult Read(HttpContext context, string conversationId, string? watermark)
    {
        var (conversation, _, error) = Find(context, conversationId);
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

    /// <summary>Passes an activity to the bot; answered when the bot has dealt with it.</summary>
    public async Task<IResult> SendAsync(HttpContext context, string conversationId)
    {
        var (conversation, caller, error) = Find(context, conversationId);
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

        string id = await channel.SendAsync(conversation, activity, Sender(activity.From, caller!, conversation));
        return TypedResults.Json(new ResourceResponse(id), DirectLineJson.Wire.ResourceResponse);
    }

    /// <summary>Refuses files, and has the bot say so in the conversation, because Web Chat shows only that sending failed.</summary>
    public async Task<IResult> RefuseUploadAsync(HttpContext context, string conversationId)
    {
        var (conversation, caller, error) = Find(context, conversationId);
        if (conversation is null)
        {
            return error!.ToResult();
        }

        await channel.SendRefusedFileAsync(conversation, Sender(null, caller!, conversation));
        return DirectLineError.NoUploads.ToResult();
    }

    private static ChannelAccount Sender(ChannelAccount? claimed, DirectLineCaller caller, Conversation conversation) =>
        (claimed ?? new()) with { Id = caller.Claims?.User ?? conversation.User, Name = caller.Claims?.Name ?? claimed?.Name };

    private (Conversation? Conversation, DirectLineCaller? Caller, DirectLineError? Error) Find(HttpContext context, string id)
    {
        var (caller, error) = access.Identify(context, id);
        if (caller is null)
        {
            return (null, null, error);
        }

        return hub.TryGet(id, out var conversation) ? (conversation, caller, null) : (null, null, DirectLineError.NoConversation);
    }
}
