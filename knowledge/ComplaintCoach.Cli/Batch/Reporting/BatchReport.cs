using System.Text.Json;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Cli.Batch.Reporting;

/// <summary>Tells each row of a run as it comes: findings, problems and JSON lines. Not thread-safe.</summary>
/// <param name="output">Gets a line for each finding.</param>
/// <param name="error">Gets a line for each problem, at most <see cref="MostProblems"/> a file.</param>
/// <param name="lines">Gets a JSON line for each draft and each problem; null: nobody wants them.</param>
/// <param name="progress">Cleared before anything is printed.</param>
internal sealed class BatchReport(TextWriter output, TextWriter error, TextWriter? lines, ProgressLine progress)
{
    /// <summary>So many problems of one file are printed; all are counted, and stand in the JSON lines.</summary>
    public const int MostProblems = 20;

    private string? _file;
    private int _problems;

    public Summary Summary { get; } = new();

    /// <summary>Tells one row.</summary>
    /// <param name="row">Where the draft stands, or what is wrong there.</param>
    /// <param name="report">What the checker says; null when there is no draft.</param>
    /// <exception cref="IOException">The JSON lines cannot be written.</exception>
    public void Add(DraftRow row, DraftReport? report)
    {
        Summary.Add(row, report);
        if (row.Problem is { } problem)
        {
            TellProblem(row, problem);
            Write(new BatchErrorContract(row.File, row.Line == 0 ? null : row.Line, row.Id, problem));
        }

        if (report is not null)
        {
            TellFindings(row, report);
            var contract = DraftContract.From(row.Id, report);
            Write(new BatchContract(row.File, row.Line, contract.Id, contract.Findings, contract.Rewrite));
        }
    }

    /// <summary>To be called behind the last row.</summary>
    public void End() => TellRest();

    private void TellFindings(DraftRow row, DraftReport report)
    {
        foreach (var finding in report.Findings)
        {
            progress.Clear();
            output.WriteLine($"{row.Place} {finding.Rule.Id} ({finding.Rule.Severity.ToString().ToLowerInvariant()}): 「{Printable.Line(finding.Text)}」");
        }
    }

    private void TellProblem(DraftRow row, string problem)
    {
        if (row.File != _file)
        {
            TellRest();
            _file = row.File;
        }

        _problems++;
        if (_problems <= MostProblems)
        {
            progress.Clear();
            error.WriteLine($"{row.Place} {problem}");
        }
    }

    private void TellRest()
    {
        if (_problems > MostProblems)
        {
            progress.Clear();
            error.WriteLine($"{Printable.Line(_file!)} has {_problems - MostProblems} more row(s) that cannot be read");
        }

        _problems = 0;
    }

    private void Write(BatchContract line) => lines?.WriteLine(JsonSerializer.Serialize(line, BatchJson.Wire.BatchContract));

    private void Write(BatchErrorContract line) => lines?.WriteLine(JsonSerializer.Serialize(line, BatchJson.Wire.BatchErrorContract));
}
