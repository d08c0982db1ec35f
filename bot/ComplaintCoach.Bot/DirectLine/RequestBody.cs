using System.Text.Json;
using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Reads the optional body of "generate token" and "start conversation".</summary>
internal static class RequestBody
{
    private static readonly ConversationParameters None = new(null, null);

    public static async Task<(ConversationParameters? Parameters, DirectLineError? Error)> ReadParametersAsync(HttpRequest request)
    {
        if (request.ContentLength is 0 || (request.ContentLength is null && request.ContentType is null))
        {
            return (None, null);
        }

        var (bytes, problem) = await JsonBody.ReadAsync(request, request.HttpContext.RequestAborted);
        if (bytes is null)
        {
            return (null, DirectLineError.From(problem!));
        }

        try
        {
            return (JsonSerializer.Deserialize(bytes, DirectLineJson.Wire.ConversationParameters) ?? None, null);
        }
        catch (JsonException error)
        {
            return (null, DirectLineError.Bad($"The value at {error.Path} has the wrong type."));
        }
    }
}
