using System.Text.Json;
using ComplaintCoach.Cli.Batch.Reporting;

namespace ComplaintCoach.Cli.Batch.Reading;

/// <summary>Drafts from one column of a CSV file whose first row names the columns. A row that cannot be read ends with its first line.</summary>
internal static class CsvFile
{
    /// <summary>Behind so many rows without end the file is given up: each is looked through to the longest row, and no honest export has them.</summary>
    private const int MostEndless = 100;

    private static readonly char[] s_separators = [',', ';', '\t'];

    /// <summary>The drafts in order; empty lines are passed over.</summary>
    /// <param name="window">At the beginning of the file.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="column">The column that holds the drafts.</param>
    /// <param name="separator">Between cells; null: the one of comma, semicolon and tab with which the header names the column, else the most columns.</param>
    public static IEnumerable<DraftRow> Read(TextWindow window, string file, string column, char? separator)
    {
        var (used, header) = Header(window, column, separator);
        if ((header.Problem ?? Unusable(header, column, window)) is { } problem)
        {
            yield return new DraftRow(file, 1) { Problem = problem, EndsFile = true };
            yield break;
        }

        int text = IndexOf(header, column);
        int id = IndexOf(header, "id");
        window.MoveOn(header.Length);
        int endless = 0;
        while (window[0] != TextWindow.End)
        {
            int line = window.Line;
            var row = CsvRow.Read(window, used);
            if ((row.Problem ?? Misfit(row, header, text, column)) is { } wrong)
            {
                yield return new DraftRow(file, line) { Problem = wrong };
            }
            else if (!row.Blank)
            {
                yield return new DraftRow(file, line) { Text = row.Cells[text], Id = id >= 0 && id < row.Cells.Count ? JsonSerializer.SerializeToElement(row.Cells[id], BatchJson.Wire.String) : null };
            }

            endless += row.Endless ? 1 : 0;
            if (endless == MostEndless)
            {
                yield return new DraftRow(file, line) { Problem = $"is row {MostEndless} without an end; the rest of the file is not read", EndsFile = true };
                yield break;
            }

            Pass(window, row);
        }
    }

    private static (char Separator, CsvRow Row) Header(TextWindow window, string column, char? separator)
    {
        char[] candidates = separator is { } given ? [given] : s_separators;
        var headers = candidates.Select(c => (Separator: c, Row: CsvRow.Read(window, c))).ToList();
        var fitting = headers.Where(h => IndexOf(h.Row, column) >= 0).ToList();
        return (fitting.Count > 0 ? fitting : headers).MaxBy(h => h.Row.Cells.Count);
    }

    private static string? Unusable(CsvRow header, string column, TextWindow window)
    {
        if (window[0] == TextWindow.End)
        {
            return "the file is empty; expected a first row with the names of the columns";
        }

        return header.Cells.Count(c => c.Trim() == column) switch
        {
            1 => null,
            0 => $"there is no column '{Printable.Line(column)}'; there are {Printable.Names(header.Cells.Select(c => c.Trim()))} (--column names the one with the drafts)",
            _ => $"several columns are named '{Printable.Line(column)}'",
        };
    }

    /// <summary>What is wrong with the number of cells: a cell too many is a draft cut in two by an unquoted separator.</summary>
    private static string? Misfit(CsvRow row, CsvRow header, int text, string column)
    {
        if (row.Blank)
        {
            return null;
        }

        if (row.Cells.Skip(header.Cells.Count).Any(c => c.Length > 0))
        {
            return $"the row has {row.Cells.Count} cells, the header {header.Cells.Count}; a cell that holds the separator must be quoted";
        }

        return row.Cells.Count > text ? null : $"the row has {row.Cells.Count} cells and none for '{Printable.Line(column)}'";
    }

    private static int IndexOf(CsvRow header, string column) => header.Cells.ToList().FindIndex(c => c.Trim() == column);

    private static void Pass(TextWindow window, CsvRow row)
    {
        if (row.Problem is null)
        {
            window.MoveOn(row.Length);
        }
        else
        {
            window.SkipLine();
        }
    }
}
