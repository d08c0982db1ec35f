using System.Text.Json;

namespace ComplaintCoach.Cli.Input;

/// <summary>A line that lacks something; the message says what.</summary>
internal sealed class LineException(string message) : Exception(message);

/// <summary>One line of JSON Lines input.</summary>
internal sealed class Line
{
    private readonly JsonElement _json;

    public Line(JsonElement json)
    {
        _json = json.ValueKind == JsonValueKind.Object ? json : throw new LineException("expected a JSON object on each line");
        Id = Find("id") is { } id ? Writable(id).Clone() : null;
    }

    /// <summary>As it came in, and good beyond the line's document; null when the line has none.</summary>
    public JsonElement? Id { get; }

    /// <exception cref="LineException">The key is missing or holds no text.</exception>
    public string Required(string key) => Optional(key) ?? throw new LineException($"the key '{key}' is missing or is not a text");

    /// <exception cref="LineException">The text cannot be decoded.</exception>
    public string? Optional(string key)
    {
        if (Find(key) is not { ValueKind: JsonValueKind.String } value)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new LineException($"the text under '{key}' holds half a surrogate pair");
        }
    }

    private JsonElement? Find(string key)
    {
        try
        {
            return _json.TryGetProperty(key, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            throw new LineException("a key holds half a surrogate pair");
        }
    }

    /// <summary>An id goes into the answer as it came in, so it must be text that can be written.</summary>
    private static JsonElement Writable(JsonElement id)
    {
        try
        {
            using var nowhere = new Utf8JsonWriter(Stream.Null);
            id.WriteTo(nowhere);
            return id;
        }
        catch (InvalidOperationException)
        {
            throw new LineException("the id holds half a surrogate pair");
        }
    }
}
