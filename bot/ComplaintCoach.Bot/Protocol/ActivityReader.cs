using System.Text.Json;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>Reads one activity from a request; what is wrong with it becomes a sentence, never an exception.</summary>
public static class ActivityReader
{
    /// <summary>Reads the body as an activity with a type; exactly one of the two results is not null.</summary>
    public static async Task<(Activity? Activity, BodyProblem? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await JsonBody.ReadAsync(request, cancellationToken);
        return bytes is null ? (null, problem) : Parse(bytes);
    }

    private static (Activity?, BodyProblem?) Parse(byte[] bytes)
    {
        try
        {
            var activity = JsonSerializer.Deserialize(bytes, ProtocolJson.Wire.Activity);
            return activity switch
            {
                null => (null, Bad("BadArgument", "The body is null; an activity is a JSON object.")),
                { Type: null or "" } => (null, Bad("MissingProperty", "The activity has no \"type\".")),
                _ => (activity, null),
            };
        }
        catch (JsonException error)
        {
            return (null, Bad("BadArgument", $"The value at {error.Path} has the wrong type for an activity."));
        }
    }

    private static BodyProblem Bad(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);
}
