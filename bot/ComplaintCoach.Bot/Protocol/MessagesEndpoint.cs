using ComplaintCoach.Bot.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>
/// <c>POST /api/messages</c>: an activity comes in, its replies go out in the answer (<c>expectReplies</c>) or to the
/// development client's own address.
/// </summary>
public static class MessagesEndpoint
{
    // Ids are remembered, so their size must have a bound.
    private const int MaxIdLength = 1024;

    /// <summary>Registers what the endpoint needs, apart from a <see cref="ProcessActivity"/>.</summary>
    public static IServiceCollection AddMessagesEndpoint(this IServiceCollection services)
    {
        services.AddHttpClient(LoopbackConnector.ClientName, http => http.Timeout = TimeSpan.FromSeconds(5))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });
        return services;
    }

    /// <summary>Maps the endpoint; who may call it is to be said of what comes back.</summary>
    public static IEndpointConventionBuilder MapMessagesEndpoint(this IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpContext context, ProcessActivity process, IHttpClientFactory clients)
    {
        var (activity, problem) = await ActivityReader.ReadAsync(context.Request, context.RequestAborted);
        if (activity is null)
        {
            return Problem(problem!.Status, problem.Message);
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            return Problem(StatusCodes.Status400BadRequest, "The activity has no \"conversation.id\".");
        }

        if (activity.Conversation.Id.Length > MaxIdLength || activity.Id?.Length > MaxIdLength)
        {
            return Problem(StatusCodes.Status400BadRequest, $"\"id\" and \"conversation.id\" have at most {MaxIdLength} characters.");
        }

        string tenant = context.Caller().Tenant;
        return activity.DeliveryMode switch
        {
            DeliveryModes.ExpectReplies => await AnswerWithRepliesAsync(tenant, activity, process),
            null or "" or DeliveryModes.Normal => await PostRepliesAsync(tenant, activity, process, clients),
            _ => Problem(StatusCodes.Status400BadRequest, "This \"deliveryMode\" is not known here: use \"expectReplies\" or \"normal\"."),
        };
    }

    private static async Task<IResult> AnswerWithRepliesAsync(string tenant, Activity activity, ProcessActivity process)
    {
        var replies = new CollectingSink();
        await process(tenant, activity, replies, CancellationToken.None);
        return TypedResults.Json(replies.ToAnswer(), ProtocolJson.Wire.ExpectedReplies);
    }

    private static async Task<IResult> PostRepliesAsync(string tenant, Activity activity, ProcessActivity process, IHttpClientFactory clients)
    {
        if (LoopbackConnector.AddressFor(activity) is not { } address)
        {
            return Problem(
                StatusCodes.Status400BadRequest,
                "Replies go to this machine only: send a \"serviceUrl\" on localhost, or \"deliveryMode\": \"expectReplies\".");
        }

        var kept = await process(tenant, activity, new LoopbackConnector(clients.CreateClient(LoopbackConnector.ClientName), address), CancellationToken.None);
        return kept == Keeping.Durable
            ? TypedResults.StatusCode(StatusCodes.Status202Accepted)
            : Problem(StatusCodes.Status503ServiceUnavailable, "The activity was answered from memory, but the database is away and it is not stored.");
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
