namespace ComplaintCoach.Cli.Batch.Reading;

/// <summary>One row of a CSV file (RFC 4180) at the beginning of a window, which stays where it is.</summary>
/// <param name="Cells">The cells, quoting undone; incomplete beside a problem.</param>
/// <param name="Length">How far the row reaches, its line break included, in UTF-16 code units.</param>
/// <param name="Problem">Why the row cannot be read, or null.</param>
internal sealed record CsvRow(IReadOnlyList<string> Cells, int Length, string? Problem)
{
    private const string TooLong = "the row is longer than 1,000,000 characters";
    private const string NeverClosed = "a quotation mark that is opened in this row is never closed";

    /// <summary>An empty line.</summary>
    public bool Blank => Problem is null && Cells is [""];

    /// <summary>The end of the row was looked for and not found.</summary>
    public bool Endless => Problem is TooLong or NeverClosed;

    /// <exception cref="IOException">The file cannot be read on.</exception>
    public static CsvRow Read(TextWindow window, char separator)
    {
        var cells = new List<string>();
        int at = 0;
        while (true)
        {
            bool quoted = window[at] == '"';
            int end = quoted ? EndOfQuoted(window, at) : window.Find(at, [separator, '\r', '\n']);
            if (end > TextWindow.LongestRow || (quoted && window[end] == TextWindow.End))
            {
                return new CsvRow(cells, end, end > TextWindow.LongestRow ? TooLong : NeverClosed);
            }

            cells.Add(quoted ? window.Text(at + 1, end).Replace("\"\"", "\"", StringComparison.Ordinal) : window.Text(at, end));
            end += quoted ? 1 : 0;
            int behind = window[end];
            if (behind is TextWindow.End or '\r' or '\n')
            {
                return new CsvRow(cells, window.BehindBreak(end), null);
            }

            if (behind != separator)
            {
                return new CsvRow(cells, end, "text stands between a closing quotation mark and the next separator; a quotation mark inside a quoted cell is written twice");
            }

            at = end + 1;
        }
    }

    /// <summary>The offset of the closing quotation mark, or of the end of the file.</summary>
    private static int EndOfQuoted(TextWindow window, int open)
    {
        int at = window.Find(open + 1, "\"");
        while (at <= TextWindow.LongestRow && window[at] == '"' && window[at + 1] == '"')
        {
            at = window.Find(at + 2, "\"");
        }

        return at;
    }
}
