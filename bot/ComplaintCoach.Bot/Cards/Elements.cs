using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Cards;

/// <summary>The few elements our cards are built from. Every text goes through <see cref="Run"/>, so nothing is read as markdown.</summary>
internal static class Elements
{
    /// <summary>A paragraph; null when there is nothing to show.</summary>
    public static JsonObject? Paragraph(IEnumerable<Run> runs, string? spacing = null)
    {
        var inlines = runs.Where(r => r.Text.Length > 0).SelectMany(r => r.ToInlines()).ToArray();
        return inlines.Length == 0 ? null : Spaced(new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(inlines) }, spacing);
    }

    public static JsonObject? Paragraph(Run run, string? spacing = null) => Paragraph([run], spacing);

    /// <summary>Elements that belong together, on a background of their own when a style is named; null when there are none.</summary>
    public static JsonObject? Container(IEnumerable<JsonObject?> items, string? style = null, string? spacing = null)
    {
        var array = Array(items);
        if (array.Count == 0)
        {
            return null;
        }

        var container = new JsonObject { ["type"] = "Container", ["items"] = array };
        if (style is not null)
        {
            container["style"] = style;
        }

        return Spaced(container, spacing);
    }

    /// <summary>What is to be read, and beside it what can be pressed.</summary>
    public static JsonObject Beside(JsonObject? text, JsonObject actions, string? spacing = null) => Spaced(
        new()
        {
            ["type"] = "ColumnSet",
            ["columns"] = new JsonArray(
                new JsonObject { ["type"] = "Column", ["width"] = "stretch", ["verticalContentAlignment"] = "Center", ["items"] = Array([text]) },
                new JsonObject { ["type"] = "Column", ["width"] = "auto", ["verticalContentAlignment"] = "Center", ["items"] = Array([actions]) }),
        },
        spacing);

    /// <summary>A row of buttons; null when there are none.</summary>
    public static JsonObject? Actions(IEnumerable<JsonObject> buttons, string? spacing = null)
    {
        var array = Array(buttons);
        return array.Count == 0 ? null : Spaced(new() { ["type"] = "ActionSet", ["actions"] = array }, spacing);
    }

    /// <summary>Marks the element to stand below a thin line.</summary>
    public static JsonObject? Separated(JsonObject? element)
    {
        if (element is not null)
        {
            element["separator"] = true;
            element["spacing"] = "Medium";
        }

        return element;
    }

    public static JsonArray Array(IEnumerable<JsonObject?> elements) => new([.. elements.Where(e => e is not null)]);

    private static JsonObject Spaced(JsonObject element, string? spacing)
    {
        if (spacing is not null)
        {
            element["spacing"] = spacing;
        }

        return element;
    }
}
