using System.Globalization;
using System.Text.Json;
using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.Access.Keys;

/// <summary>What an admin wants a key for: a name, scopes, and perhaps an end.</summary>
internal sealed record KeyRequest(string Name, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt)
{
    private static readonly string ScopeNames = string.Join(", ", Permissions.ForKeys);

    /// <summary>Reads the body; exactly one of the two results is not null.</summary>
    public static async Task<(KeyRequest? Request, BodyProblem? Problem)> ReadAsync(HttpRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await JsonBody.ReadAsync(request, cancellationToken);
        if (bytes is null)
        {
            return (null, problem);
        }

        using var json = JsonDocument.Parse(bytes);
        return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement, now) : Bad("The body must be a JSON object.");
    }

    private static (KeyRequest?, BodyProblem?) Read(JsonElement body, DateTimeOffset now)
    {
        string? name = TextOf(body, "name");
        if (!Names.IsName(name))
        {
            return Bad("\"name\" must say what the key is for, in at most 80 characters on one line.");
        }

        string?[]? scopes = body.TryGetProperty("scopes", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Text)] : null;
        if (scopes is not { Length: > 0 } || scopes.Any(scope => scope is null || !Permissions.ForKeys.Contains(scope)))
        {
            return Bad($"\"scopes\" must be a list of one or more of {ScopeNames}.");
        }

        if (!body.TryGetProperty("expiresAt", out var end) || end.ValueKind == JsonValueKind.Null)
        {
            return (new(name, Distinct(scopes), null), null);
        }

        return DateTimeOffset.TryParse(Text(end), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > now
            ? (new(name, Distinct(scopes), at.ToUniversalTime()), null)
            : Bad("\"expiresAt\" must be a time to come, such as 2030-12-31T00:00:00Z.");
    }

    private static IReadOnlyList<string> Distinct(string?[] scopes) => [.. Permissions.ForKeys.Where(scope => scopes.Contains(scope))];

    private static string? TextOf(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static (KeyRequest?, BodyProblem?) Bad(string message) => (null, new(StatusCodes.Status400BadRequest, "BadArgument", message));
}
