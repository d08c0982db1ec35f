using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Direct Line 3.0, served by the bot itself: needs a <see cref="Protocol.ProcessActivity"/> and WebSockets, and no Azure.</summary>
public static class DirectLineSetup
{
    /// <summary>Where it lives; clients call this their domain.</summary>
    public const string Root = "/v3/directline";

    /// <summary>Registers the channel and its options.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TokenSigner>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<ConversationHub>();
        services.AddSingleton<DirectLineChannel>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<StreamEndpoint>();
        return services;
    }

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var root = routes.MapGroup(Root).AddEndpointFilter(StoreAway).WithMetadata(new RefusalForm(DirectLineError.Refusal));
        root.MapPost("/tokens/generate", (TokenEndpoints tokens, HttpContext context) => tokens.GenerateAsync(context)).Requires(Permissions.Chat);

        // The rest is opened by Direct Line's own tokens, each of them for one conversation.
        var directLine = root.MapGroup("").AllowAnonymous();
        directLine.MapPost("/tokens/refresh", (TokenEndpoints tokens, HttpContext context) => tokens.Refresh(context));
        directLine.MapPost("/conversations", (ConversationEndpoints conversations, HttpContext context) => conversations.StartAsync(context));

        var conversation = directLine.MapGroup("/conversations/{conversationId}");
        conversation.MapGet("", (ConversationEndpoints conversations, HttpContext context, string conversationId, string? watermark) =>
            conversations.ReconnectAsync(context, conversationId, watermark));
        conversation.MapGet("/activities", (ActivityEndpoints activities, HttpContext context, string conversationId, string? watermark) =>
            activities.ReadAsync(context, conversationId, watermark));
        conversation.MapPost("/activities", (ActivityEndpoints activities, HttpContext context, string conversationId) =>
            activities.SendAsync(context, conversationId));
        conversation.MapPost("/upload", (ActivityEndpoints activities, HttpContext context, string conversationId) =>
            activities.RefuseUploadAsync(context, conversationId));
        conversation.MapGet("/stream", (StreamEndpoint stream, HttpContext context, string conversationId, string? t, string? watermark) =>
            stream.ServeAsync(context, conversationId, t, watermark));
        return routes;
    }

    private static async ValueTask<object?> StoreAway(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            return DirectLineError.StoreAway.ToResult();
        }
    }
}
