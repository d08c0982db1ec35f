using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>What holds for every card, whatever it shows.</summary>
public static partial class CardRules
{
    private static readonly JsonSerializerOptions AsOnTheWire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The properties we use, by type of element; a slip of the pen would be ignored by clients without a word.</summary>
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["AdaptiveCard"] = ["$schema", "version", "fallbackText", "body"],
        ["RichTextBlock"] = ["inlines", "spacing", "separator"],
        ["TextRun"] = ["text", "size", "weight", "color", "isSubtle", "highlight", "underline"],
        ["Container"] = ["items", "style", "spacing", "separator"],
        ["ColumnSet"] = ["columns", "spacing", "separator"],
        ["Column"] = ["width", "items", "verticalContentAlignment"],
        ["ActionSet"] = ["actions", "spacing", "separator"],
        ["Action.Submit"] = ["title", "data", "style"],
        ["Input.Text"] = ["id", "label", "placeholder", "isMultiline", "isRequired", "maxLength", "errorMessage"],
    };

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["spacing"] = ["None", "Small", "Medium"],
        ["size"] = ["Small", "Medium", "Large"],
        ["color"] = ["Accent", "Good", "Warning", "Attention"],
        ["weight"] = ["Bolder"],
        ["width"] = ["stretch", "auto"],
        ["verticalContentAlignment"] = ["Center"],
    };

    public static void Hold(JsonObject card)
    {
        Encoding.UTF8.GetByteCount(card.ToJsonString(AsOnTheWire)).ShouldBeLessThanOrEqualTo(28 * 1024);
        Version.Parse((string)card["version"]!).ShouldBeLessThanOrEqualTo(new Version(1, 5));
        ((string?)card["fallbackText"]).ShouldNotBeNullOrWhiteSpace();
        card["body"]!.AsArray().ShouldNotBeEmpty();
        foreach (var part in new SeenCard(card).Parts)
        {
            HoldPart(part);
        }
    }

    private static void HoldPart(JsonObject part)
    {
        string type = (string)part["type"]!;
        Known.ShouldContainKey(type);
        foreach (var (name, value) in part.Where(p => p.Key != "type"))
        {
            Known[type].ShouldContain(name, type);
            if (Values.TryGetValue(name, out string[]? allowed))
            {
                allowed.ShouldContain((string)value!, $"{type}.{name}");
            }
        }

        if (type == "TextRun")
        {
            ((string)part["text"]!).ShouldNotBeNullOrEmpty();
            CardFunction().IsMatch((string)part["text"]!).ShouldBeFalse("a card function would be carried out");
        }

        if (type == "Action.Submit")
        {
            ((string)part["title"]!).ShouldNotBeNullOrWhiteSpace();
            ((string)part["data"]!["action"]!).ShouldNotBeNullOrWhiteSpace();
        }
    }

    [GeneratedRegex(@"\{\{\s*(DATE|TIME)", RegexOptions.IgnoreCase)]
    private static partial Regex CardFunction();
}
