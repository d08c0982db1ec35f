using System.Text.Json;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Storage;

namespace ComplaintCoach.Bot.Records;

/// <summary>Reads contact fields from a body: an object of strings under the names that <see cref="ContactStore.Fields"/> allows.</summary>
internal static class ContactRequest
{
    /// <summary>Exactly one of the two results is not null.</summary>
    public static async Task<(Dictionary<string, string>? Fields, BodyProblem? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await JsonBody.ReadAsync(request, cancellationToken);
        if (bytes is null)
        {
            return (null, problem);
        }

        using var json = JsonDocument.Parse(bytes);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            return (null, Bad("The body must be a JSON object."));
        }

        var fields = new Dictionary<string, string>();
        foreach (var property in json.RootElement.EnumerateObject())
        {
            if (!ContactStore.Fields.Contains(property.Name))
            {
                return (null, Bad($"There is no contact field \"{Excerpt(property.Name)}\"; there are {string.Join(", ", ContactStore.Fields.Order())}."));
            }

            if (property.Value.ValueKind != JsonValueKind.String || property.Value.GetString() is not { Length: <= ContactStore.LongestValue } value)
            {
                return (null, Bad($"\"{property.Name}\" must be a string of at most {ContactStore.LongestValue} characters; an empty one removes the field."));
            }

            fields[property.Name] = value.Trim();
        }

        return (fields, null);
    }

    private static string Excerpt(string name) => name.Length > 40 ? name[..40] : name;

    private static BodyProblem Bad(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);
}
