using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>A refusal in Direct Line's own form: status, stable code, sentence.</summary>
public sealed record DirectLineError(int Status, string Code, string Message)
{
    public static DirectLineError NoToken { get; } = new(StatusCodes.Status401Unauthorized, "BadArgument", "Missing token or secret: send the header \"Authorization: Bearer …\".");

    public static DirectLineError BadToken { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "Invalid token or secret.");

    public static DirectLineError TokenExpired { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static DirectLineError OtherConversation { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "The token belongs to another conversation.");

    public static DirectLineError NoConversation { get; } = new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation, or it has ended.");

    public static DirectLineError TooManyStreams { get; } = new(StatusCodes.Status429TooManyRequests, "TooManyStreams", "The conversation has too many open streams.");

    public static DirectLineError Full { get; } = new(StatusCodes.Status429TooManyRequests, "TooManyConversations", "No further conversation can be opened now; try again later.");

    public static DirectLineError NoUploads { get; } = new(
        StatusCodes.Status415UnsupportedMediaType, "NotSupported", "Files are not accepted; paste the words as a message instead.");

    public static DirectLineError NotStored { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "NotStored", "The database is away: what was sent is answered from memory but not stored. Send it again later.");

    public static DirectLineError StoreAway { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "StoreUnavailable", "The database is away and the conversation is not in memory; try again in a moment.");

    /// <summary>The request can be read but not used.</summary>
    public static DirectLineError Bad(string message, string code = "BadArgument") => new(StatusCodes.Status400BadRequest, code, message);

    /// <summary>The caller was not let in: 401 or 403.</summary>
    public static IResult Refusal(int status, string reason) =>
        new DirectLineError(status, status == StatusCodes.Status401Unauthorized ? "Unauthorized" : "Forbidden", reason).ToResult();

    /// <summary>The body was not accepted.</summary>
    public static DirectLineError From(BodyProblem problem) => new(problem.Status, problem.Code, problem.Message);

    /// <summary>As the HTTP answer.</summary>
    public IResult ToResult() => TypedResults.Json(new ErrorResponse(new(Code, Message)), DirectLineJson.Wire.ErrorResponse, statusCode: Status);
}
