using System.Globalization;

namespace ComplaintCoach.Cli.Batch;

/// <summary>Text of unknown files on a line of a terminal: nothing in it moves the cursor or turns the writing round.</summary>
internal static class Printable
{
    private const int MostNames = 20;
    private const int LongestName = 40;

    /// <summary>The text with a blank for every control and format character, line breaks included.</summary>
    public static string Line(string text) => string.Create(text.Length, text, (line, source) =>
    {
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = char.GetUnicodeCategory(source[i]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                ? ' '
                : source[i];
        }
    });

    /// <summary>The names in their order, separated by commas; long ones and long lists are cut.</summary>
    public static string Names(IEnumerable<string> names)
    {
        var shown = names.Take(MostNames + 1).Select(n => Line(n.Length > LongestName ? n[..LongestName] + "…" : n)).ToList();
        return string.Join(", ", shown.Take(MostNames)) + (shown.Count > MostNames ? ", …" : "");
    }
}
