using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Cards;

/// <summary>The outside of a card.</summary>
internal static class CardJson
{
    /// <summary>The newest schema that Web Chat and Teams both draw.</summary>
    public const string Version = "1.5";

    private const int LongestSummary = 120;

    /// <param name="summary">One short sentence for notifications and for clients that draw no cards.</param>
    /// <param name="body">From top to bottom; nulls are left out.</param>
    public static JsonObject Card(string summary, IEnumerable<JsonObject?> body) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = Version,
        ["fallbackText"] = Excerpt.Of(summary, LongestSummary),
        ["body"] = Elements.Array(body),
    };

    /// <summary>What the card says in one sentence.</summary>
    public static string Summary(JsonObject card) => (string?)card["fallbackText"] ?? "";
}
