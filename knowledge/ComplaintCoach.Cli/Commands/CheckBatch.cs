using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using ComplaintCoach.Cli.Batch;
using ComplaintCoach.Cli.Batch.Reading;
using ComplaintCoach.Cli.Batch.Reporting;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach check --batch</c>: many drafts from files and folders.</summary>
internal static class CheckBatch
{
    /// <summary>Stopped by Ctrl-C, as a shell says it.</summary>
    private const int Stopped = 130;

    /// <summary>Checks the drafts under the paths of the command line.</summary>
    /// <param name="parsed">The command line, found good.</param>
    /// <param name="check">Checks one draft; called from several threads at once.</param>
    /// <returns>The exit code of the run.</returns>
    public static int Run(ParseResult parsed, Func<string, DraftReport> check)
    {
        try
        {
            return RunAsync(parsed, check).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The report cannot be written: {e.Message}");
            return Usage.Bad;
        }
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<string, DraftReport> check)
    {
        FileInfo?[] outputs = [parsed.GetValue(BatchOptions.Out), parsed.GetValue(BatchOptions.SummaryCsv)];
        var real = outputs.OfType<FileInfo>().Select(f => RealPath.Of(f.FullName)).ToList();
        var found = DraftFiles.Find(parsed.GetValue(Usage.Texts)!, parsed.GetValue(BatchOptions.Recursive));
        if (Refusal(found, real) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return Usage.Bad;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, stop));
        await using var lines = Create(outputs[0], mark: false);
        await using var csv = Create(outputs[1], mark: true);
        var progress = new ProgressLine(Console.IsErrorRedirected ? null : Console.Error, found.Files.Sum(f => f.Length), TimeProvider.System);
        var report = new BatchReport(Console.Out, Console.Error, lines, progress);
        foreach (string note in found.Notes)
        {
            Console.Error.WriteLine(Printable.Line(note));
        }

        foreach (var problem in found.Problems)
        {
            report.Add(problem, null);
        }

        bool whole = await new BatchCheck(check, BatchOptions.Choices(parsed)).RunAsync(found.Files, report, progress, stop.Token);
        progress.Clear();
        return Conclude(report.Summary, progress, csv, whole);
    }

    private static string? Refusal(DraftFiles found, List<string> outputs)
    {
        if (outputs.Distinct(RealPath.Comparer).Count() < outputs.Count)
        {
            return "--out and --summary-csv name the same file";
        }

        if (outputs.Any(found.Reads))
        {
            return "--out or --summary-csv names a file that is to be read; nothing was written.";
        }

        return found.Files.Count + found.Problems.Count == 0 ? $"There is no file of drafts here: {string.Join(", ", DraftFile.Extensions)} are read." : null;
    }

    private static int Conclude(Summary summary, ProgressLine progress, TextWriter? csv, bool whole)
    {
        summary.Write(Console.Out);
        Console.Error.WriteLine($"{(whole ? "" : "stopped before the end; ")}{progress.Took(summary.Drafts)}");
        if (csv is not null)
        {
            SummaryCsv.Write(summary, csv);
        }

        return !whole ? Stopped : !summary.AllRead ? Usage.Bad : summary.Flagged > 0 ? Usage.Findings : Usage.Good;
    }

    /// <summary>The first signal ends the reading; the next one the program, as ever.</summary>
    private static void End(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }

    private static StreamWriter? Create(FileInfo? file, bool mark) => file is null ? null : new StreamWriter(file.FullName, append: false, new UTF8Encoding(mark));
}
