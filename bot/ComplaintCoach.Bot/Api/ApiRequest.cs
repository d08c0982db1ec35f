using System.Globalization;
using System.Text.Json;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Bot.Api;

/// <summary>
/// What a caller sent, asked for property by property. The first thing wrong becomes <see cref="Problem"/>, never an
/// exception; what was asked for is then a default that must not be used. For one request, one thread.
/// </summary>
internal sealed class ApiRequest
{
    private readonly Func<string, JsonElement?> _find;

    private ApiRequest(Func<string, JsonElement?> find) => _find = find;

    /// <summary>The first thing that is wrong; null while everything is good.</summary>
    public BodyProblem? Problem { get; private set; }

    /// <summary>The caller's own mark, to be written back; null when there is none.</summary>
    public JsonElement? Id => _find("id") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } id ? id : null;

    /// <summary>Reads the body as a JSON object.</summary>
    public static async Task<ApiRequest> OfBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await JsonBody.ReadAsync(request, cancellationToken);
        if (bytes is null)
        {
            return new(_ => null) { Problem = problem };
        }

        using var json = JsonDocument.Parse(bytes);
        var body = json.RootElement.Clone();
        return body.ValueKind == JsonValueKind.Object
            ? new(name => body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null)
            : new(_ => null) { Problem = Bad("The body must be a JSON object.") };
    }

    /// <summary>Takes the query string for the object; numbers in it count as numbers.</summary>
    public static ApiRequest OfQuery(HttpRequest request) => new(name =>
        !request.Query.TryGetValue(name, out var value) ? null
        : name != "query" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? JsonElement.Parse(value.ToString().TrimStart('0') is { Length: > 0 } digits ? digits : "0")
        : JsonSerializer.SerializeToElement(value.ToString(), ProtocolJson.Wire.String));

    /// <summary>Words that must be there, not blank, and no longer than the limit: what the coach reads, where none is given.</summary>
    public string Words(string name, int longest = Coach.LongestText)
    {
        switch (Text(name))
        {
            case null:
                Report(Bad($"\"{name}\" is missing."));
                return "";
            case { } blank when string.IsNullOrWhiteSpace(blank):
                Report(Bad($"\"{name}\" is empty."));
                return "";
            case var text when text.Length > longest:
                Report(new(StatusCodes.Status413PayloadTooLarge, "TextTooLong", $"\"{name}\" has {text.Length} characters; the limit is {longest}."));
                return "";
            case var text:
                return text;
        }
    }

    /// <summary>What the text is; null when the caller does not say.</summary>
    public TakenAs? TakenAs(string name)
    {
        string? named = Text(name);
        if (TakenAsNames.TryParse(named, out var taken))
        {
            return taken;
        }

        ReportWhen(named is not null, $"\"{name}\" must be {TakenAsNames.All}.");
        return null;
    }

    /// <summary>The id of a customer type; null when the caller does not say.</summary>
    public string? CustomerType(string name)
    {
        string? type = Text(name);
        ReportWhen(type is not null && CustomerTypes.IndexOf(type) < 0, $"\"{name}\" must be one of {string.Join(", ", CustomerTypes.All)}.");
        return type;
    }

    /// <summary>The team that the caller names, else that of his tenant, else the default one; null: the rules of the pack.</summary>
    public TeamRules? Team(string name, TeamSet teams, string tenant)
    {
        string? named = Text(name);
        var team = named is null ? teams.For(tenant) : teams.Find(named);
        ReportWhen(named is not null && named != TeamSet.Default && team is null, $"\"{name}\" names no team of this coach.");
        return team;
    }

    /// <summary>A name or the like; null when the caller gives none.</summary>
    public string? OptionalText(string name, int longest)
    {
        string? text = Text(name);
        ReportWhen(text is not null && (text.Length > longest || string.IsNullOrWhiteSpace(text)), $"\"{name}\" must have 1 to {longest} characters.");
        return text;
    }

    /// <summary>A whole number from 1; the usual one when the caller does not say.</summary>
    public int Count(string name, int usual, int most)
    {
        if (_find(name) is not { } value)
        {
            return usual;
        }

        bool good = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int count) && count >= 1 && count <= most;
        ReportWhen(!good, $"\"{name}\" must be a whole number from 1 to {most}.");
        return good ? value.GetInt32() : usual;
    }

    private string? Text(string name)
    {
        var value = _find(name);
        ReportWhen(value is { ValueKind: not JsonValueKind.String }, $"\"{name}\" must be a string.");
        return value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
    }

    private void ReportWhen(bool wrong, string message)
    {
        if (wrong)
        {
            Report(Bad(message));
        }
    }

    private void Report(BodyProblem problem) => Problem ??= problem;

    private static BodyProblem Bad(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);
}
