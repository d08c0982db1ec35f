using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>Buttons below a message that vanish with the next one.</summary>
public sealed record SuggestedActions
{
    /// <summary>Who sees them; null means everybody.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>The buttons, in order.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>Every other property, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>One button.</summary>
public sealed record CardAction
{
    /// <summary><c>imBack</c> (said aloud), <c>postBack</c> (said quietly), <c>openUrl</c> …</summary>
    public string? Type { get; init; }

    /// <summary>What stands on the button.</summary>
    public string? Title { get; init; }

    /// <summary>What is sent when it is pressed.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Every other property, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>A button that sends the text as if the person had typed it.</summary>
    public static CardAction Say(string title, string text) =>
        new() { Type = "imBack", Title = title, Value = JsonSerializer.SerializeToElement(text, ProtocolJson.Wire.String) };
}
