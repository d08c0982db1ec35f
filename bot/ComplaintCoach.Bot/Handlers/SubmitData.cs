using System.Text.Json;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>What a button sent. Anybody can send anything, so each property is asked for by name and kind. Immutable, thread-safe.</summary>
internal readonly struct SubmitData(JsonElement? value)
{
    /// <summary>The name of what is asked for; null when there is none.</summary>
    public string? Action => Text("action");

    /// <summary>The property, when it is a string; else null.</summary>
    public string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The property, when it is a whole number; else null.</summary>
    public int? Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int whole) ? whole : null;

    private JsonElement? Find(string name) => value is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var found) ? found : null;
}
