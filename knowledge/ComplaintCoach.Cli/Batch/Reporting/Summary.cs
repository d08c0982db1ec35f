using System.Globalization;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Cli.Batch.Reporting;

/// <summary>How often a rule was broken: in how many drafts, and by how many findings.</summary>
internal sealed record RuleCount(Rule Rule, int Drafts, int Findings);

/// <summary>Counts what a run has seen. Not thread-safe.</summary>
internal sealed class Summary
{
    private readonly Dictionary<string, RuleCount> _rules = new(StringComparer.Ordinal);

    public int Drafts { get; private set; }

    public int Flagged { get; private set; }

    public int Clean => Drafts - Flagged;

    /// <summary>Rows that could not be read.</summary>
    public int UnreadableRows { get; private set; }

    /// <summary>Files that could not be read, or not to their end.</summary>
    public int UnreadableFiles { get; private set; }

    /// <summary>Rows that hold no draft.</summary>
    public int Blank { get; private set; }

    public bool AllRead => UnreadableRows + UnreadableFiles == 0;

    /// <summary>The rules that were broken, the most drafts first, then by id.</summary>
    public IReadOnlyList<RuleCount> Rules => [.. _rules.Values.OrderByDescending(r => r.Drafts).ThenBy(r => r.Rule.Id, StringComparer.Ordinal)];

    /// <summary>Counts a row; without a report it holds no draft or could not be read.</summary>
    public void Add(DraftRow row, DraftReport? report)
    {
        if (report is not null)
        {
            Add(report);
        }
        else if (row.Problem is null)
        {
            Blank++;
        }
        else if (row.EndsFile)
        {
            UnreadableFiles++;
        }
        else
        {
            UnreadableRows++;
        }
    }

    /// <summary>What part of the drafts that is, from 0 to 1; 0 of none.</summary>
    public double ShareOf(int drafts) => Drafts == 0 ? 0 : (double)drafts / Drafts;

    /// <summary>Prints the table and the totals.</summary>
    public void Write(TextWriter output)
    {
        if (Flagged > 0)
        {
            output.WriteLine($"{"rule",-21} {"drafts",8} {"findings",9} {"share",8}  title");
        }

        foreach (var (rule, drafts, findings) in Rules)
        {
            output.WriteLine($"{rule.Id,-21} {drafts,8} {findings,9} {Percent(drafts),8}  {Printable.Line(rule.Title)}");
        }

        output.WriteLine($"drafts {Drafts}: flagged {Flagged} ({Percent(Flagged)}), clean {Clean} ({Percent(Clean)}); unreadable {UnreadableRows} row(s), {UnreadableFiles} file(s); without text {Blank} row(s)");
    }

    private void Add(DraftReport report)
    {
        Drafts++;
        Flagged += report.Clean ? 0 : 1;
        foreach (var findings in report.Findings.GroupBy(f => f.Rule.Id))
        {
            var known = _rules.GetValueOrDefault(findings.Key) ?? new RuleCount(findings.First().Rule, 0, 0);
            _rules[findings.Key] = known with { Drafts = known.Drafts + 1, Findings = known.Findings + findings.Count() };
        }
    }

    private string Percent(int drafts) => (ShareOf(drafts) * 100).ToString("F1", CultureInfo.InvariantCulture) + " %";
}
