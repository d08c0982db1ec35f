using System.Globalization;

namespace ComplaintCoach.Cli.Batch.Reporting;

/// <summary>The summary as CSV (RFC 4180): a row a rule, then the totals with their names in brackets. A cell that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
internal static class SummaryCsv
{
    private const string Formula = "=+-@\t\r";

    public static void Write(Summary summary, TextWriter output)
    {
        Row(output, "rule", "title", "drafts", "findings", "share");
        foreach (var (rule, drafts, findings) in summary.Rules)
        {
            Row(output, rule.Id, rule.Title, Number(drafts), Number(findings), Share(summary, drafts));
        }

        Row(output, "(drafts)", "", Number(summary.Drafts), Number(summary.Rules.Sum(r => r.Findings)), "");
        Row(output, "(flagged)", "", Number(summary.Flagged), "", Share(summary, summary.Flagged));
        Row(output, "(clean)", "", Number(summary.Clean), "", Share(summary, summary.Clean));
        Row(output, "(unreadable rows)", "", Number(summary.UnreadableRows), "", "");
        Row(output, "(unreadable files)", "", Number(summary.UnreadableFiles), "", "");
        Row(output, "(without text)", "", Number(summary.Blank), "", "");
    }

    /// <summary>The cell, so that it reads back as itself and computes nothing.</summary>
    public static string Cell(string text)
    {
        string safe = text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static void Row(TextWriter output, params string[] cells) => output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Share(Summary summary, int drafts) => summary.ShareOf(drafts).ToString("F4", CultureInfo.InvariantCulture);
}
