using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>A card as the advisor sees it: its words from top to bottom, and its buttons.</summary>
public sealed class SeenCard(JsonObject json)
{
    public JsonObject Json => json;

    /// <summary>Every object with a type, in the order of the card.</summary>
    public IEnumerable<JsonObject> Parts => All(json);

    /// <summary>The paragraphs, each as one string.</summary>
    public string[] Lines => [.. Parts.Where(p => Type(p) == "RichTextBlock").Select(LineOf)];

    public string Text => string.Join('\n', Lines);

    public JsonObject[] Buttons => [.. Parts.Where(p => Type(p) == "Action.Submit")];

    /// <summary>What the copy buttons copy, in order.</summary>
    public string[] Sentences => [.. Data("copy").Select(d => (string)d["text"]!)];

    /// <summary>The marked words of all paragraphs that are not gaps to fill.</summary>
    public string[] Marked => [.. Parts.Where(p => Type(p) == "TextRun" && (bool?)p["underline"] == true).Select(p => (string)p["text"]!)];

    /// <summary>The names of the readings that are offered.</summary>
    public string[] OtherReadings => [.. Data("as").Select(d => (string)d["as"]!)];

    /// <summary>The data of the only button with this action.</summary>
    public JsonObject Button(string action) => Data(action).ShouldHaveSingleItem();

    /// <summary>The data of the buttons with this action.</summary>
    public JsonObject[] Data(string action) =>
        [.. Buttons.Select(b => b["data"]!.AsObject()).Where(d => (string?)d["action"] == action)];

    private static string? Type(JsonObject part) => (string?)part["type"];

    private static string LineOf(JsonObject paragraph) => string.Concat(paragraph["inlines"]!.AsArray().Select(i => (string)i!["text"]!));

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject part => (part["type"] is null ? [] : new[] { part }).Concat(part.Where(p => p.Key != "data").SelectMany(p => All(p.Value))),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };
}
