using System.Text.Json;
using ComplaintCoach.Cli.Input;

namespace ComplaintCoach.Cli.Batch.Reading;

/// <summary>Files with a draft a line: plain text, or JSON Lines with the draft under a key. Blank lines are passed over.</summary>
internal static class LineFile
{
    /// <summary>Plain text: each line is a draft.</summary>
    public static IEnumerable<DraftRow> ReadText(TextWindow window, string file) => Read(window, file, (line, row) => row with { Text = line });

    /// <summary>JSON Lines: the draft stands under the key; an id is kept.</summary>
    public static IEnumerable<DraftRow> ReadJson(TextWindow window, string file, string key) => Read(window, file, (text, row) =>
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var line = new Line(json.RootElement);
            return line.Optional(key) is { } draft
                ? row with { Text = draft, Id = line.Id }
                : row with { Id = line.Id, Problem = $"there is no text under '{Printable.Line(key)}'; the keys are {Keys(json.RootElement)} (--column names the one with the draft)" };
        }
        catch (Exception e) when (e is JsonException or LineException)
        {
            return row with { Problem = e is JsonException ? $"not readable as JSON: {Printable.Line(e.Message)}" : e.Message };
        }
    });

    private static IEnumerable<DraftRow> Read(TextWindow window, string file, Func<string, DraftRow, DraftRow> read)
    {
        while (window[0] != TextWindow.End)
        {
            var row = new DraftRow(file, window.Line);
            int end = window.Find(0, "\r\n");
            if (end > TextWindow.LongestRow)
            {
                window.SkipLine();
                yield return row with { Problem = "the line is longer than 1,000,000 characters" };
                continue;
            }

            string line = window.Text(0, end);
            window.MoveOn(window.BehindBreak(end));
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return read(line, row);
            }
        }
    }

    /// <summary>Names whose escapes are no text are left out.</summary>
    private static string Keys(JsonElement json) => Printable.Names(json.EnumerateObject().Select(NameOf).OfType<string>());

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
