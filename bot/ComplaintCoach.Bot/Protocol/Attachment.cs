using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>A card or a file that travels with a message. Properties without a place here are kept in <see cref="More"/>.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>A media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where a file's bytes are.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>A card's body.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>A file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Every other property, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>An Adaptive Card; the node is copied, so the caller may go on changing it.</summary>
    public static Attachment AdaptiveCard(JsonNode card) => AdaptiveCard(JsonSerializer.SerializeToElement(card, ProtocolJson.Wire.JsonNode));

    /// <summary>An Adaptive Card.</summary>
    public static Attachment AdaptiveCard(JsonElement card) => new() { ContentType = AdaptiveCardType, Content = card };
}
