using ComplaintCoach.Bot.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Makes and renews the tokens that open one conversation each.</summary>
internal sealed class TokenEndpoints(
    DirectLineAccess access, TokenSigner tokens, ConversationHub hub, TimeProvider time, IOptions<DirectLineOptions> options)
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

        return Answer(Issue(caller.Tenant, Unguessable.Id(), user, caller.IsPerson ? caller.Name : parameters.User?.Name));
    }

    public IResult Refresh(HttpContext context)
    {
        var (caller, error) = access.Identify(context);
        return caller switch
        {
            null => error!.ToResult(),
            { Claims: null } => DirectLineError.Bad("A secret does not expire; only a token can be refreshed.").ToResult(),
            { Claims: { } claims } => Answer(Renewed(claims)),
        };
    }

    /// <summary>A new token for a conversation; its streams stay open as long as it lives.</summary>
    public ConversationAnswer Issue(Conversation conversation, string user, string? name)
    {
        conversation.Authorize(time.GetUtcNow() + options.Value.TokenLifetime);
        return Issue(conversation.Tenant, conversation.Id, user, name);
    }

    private ConversationAnswer Issue(string tenant, string conversation, string user, string? name) =>
        new(conversation, tokens.ForConversation(tenant, conversation, user, name), (int)options.Value.TokenLifetime.TotalSeconds, null);

    private ConversationAnswer Renewed(TokenClaims claims) => hub.InMemory(claims.Tenant, claims.Conv) is { } conversation
        ? Issue(conversation, claims.User, claims.Name)
        : Issue(claims.Tenant, claims.Conv, claims.User, claims.Name);

    private static JsonHttpResult<ConversationAnswer> Answer(ConversationAnswer answer) => TypedResults.Json(answer, DirectLineJson.Wire.ConversationAnswer);
}
