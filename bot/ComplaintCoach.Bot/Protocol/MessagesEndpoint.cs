using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>
/// <c>POST /api/messages</c>: an activity comes in, its replies go out in the answer (<c>expectReplies</c>) or to the
/// development client's own address. Open in Development and to this machine only.
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

    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapMessagesEndpoint(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/messages", AnswerAsync);
        return routes;
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, IHostEnvironment environment, ProcessActivity process, IHttpClientFactory clients)
    {
        if (WhyClosed(context, environment) is { } reason)
        {
            return Problem(StatusCodes.Status403Forbidden, reason);
        }

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

        return activity.DeliveryMode switch
        {
            DeliveryModes.ExpectReplies => await AnswerWithRepliesAsync(activity, process),
            null or "" or DeliveryModes.Normal => await PostRepliesAsync(activity, process, clients),
            _ => Problem(StatusCodes.Status400BadRequest, "This \"deliveryMode\" is not known here: use \"expectReplies\" or \"normal\"."),
        };
    }

    private static string? WhyClosed(HttpContext context, IHostEnvironment environment) =>
        environment.IsDevelopment() ? LocalCaller.WhyNot(context) : "This address is open in Development only.";

    private static async Task<IResult> AnswerWithRepliesAsync(Activity activity, ProcessActivity process)
    {
        var replies = new CollectingSink();
        await process("dev", activity, replies, CancellationToken.None);
        return TypedResults.Json(replies.ToAnswer(), ProtocolJson.Wire.ExpectedReplies);
    }

    private static async Task<IResult> PostRepliesAsync(Activity activity, ProcessActivity process, IHttpClientFactory clients)
    {
        if (LoopbackConnector.AddressFor(activity) is not { } address)
        {
            return Problem(
                StatusCodes.Status400BadRequest,
                "Replies go to this machine only: send a \"serviceUrl\" on localhost, or \"deliveryMode\": \"expectReplies\".");
        }

        var kept = await process("dev", activity, new LoopbackConnector(clients.CreateClient(LoopbackConnector.ClientName), address), CancellationToken.None);
        return kept == Keeping.Durable
            ? TypedResults.StatusCode(StatusCodes.Status202Accepted)
            : Problem(StatusCodes.Status503ServiceUnavailable, "The activity was answered from memory, but the database is away and it is not stored.");
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
