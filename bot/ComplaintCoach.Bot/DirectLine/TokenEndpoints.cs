using ComplaintCoach.Bot.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Makes and renews the tokens that open one conversation each.</summary>
internal sealed class TokenEndpoints(
    DirectLineAccess access, TokenSigner tokens, ConversationHub hub, TimeProvider time)
{
    private const int MaxUserIdLength = 128;

    public async Task<IResult> GenerateAsync(HttpContext context)
    {
        if (access.WhyNoToken(context) is { } refused)
        {
            return refused.ToResult();
        }

        var (parameters, error) = await RequestBody.ReadParametersAsync(context.Request);
        if (parameters is null)
        {
            return error!.ToResult();
        }

        // A person speaks for himself; a program names the user for whom it wants the token.
        var caller = context.Caller();
        string user = !caller.IsPerson && parameters.User?.Id is { Length: > 0 } wanted ? wanted : Unguessable.UserId();
        if (!user.StartsWith("dl_", StringComparison.Ordinal) || user.Length > MaxUserIdLength)
        {
            return DirectLineError.Bad($"\"user.id\" must begin with dl_ and have at most {MaxUserIdLength} characters.").ToResult();
        }

        return Answer(Issue(tokens.Holder(caller.Tenant, Unguessable.Id(), user, caller.IsPerson ? caller.Name : parameters.User?.Name, caller.User)));
    }

    public IResult Refresh(HttpContext context)
    {
        var (caller, error) = access.Identify(context);
        return caller switch
        {
            null => error!.ToResult(),
            { Claims: null } => DirectLineError.Bad("A secret does not expire; only a token can be refreshed.").ToResult(),
            { Claims: { } claims } => Answer(Issue(claims)),
        };
    }

    /// <summary>A new token; streams of the conversation stay open as long as it lives.</summary>
    public ConversationAnswer Issue(TokenClaims holder)
    {
        var (token, seconds) = tokens.ForConversation(holder);
        hub.InMemory(holder.Tenant, holder.Conv)?.Authorize(time.GetUtcNow() + TimeSpan.FromSeconds(seconds));
        return new(holder.Conv, token, seconds, null);
    }

    private static JsonHttpResult<ConversationAnswer> Answer(ConversationAnswer answer) => TypedResults.Json(answer, DirectLineJson.Wire.ConversationAnswer);
}
