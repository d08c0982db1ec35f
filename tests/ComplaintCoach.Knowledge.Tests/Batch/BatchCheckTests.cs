using System.Text.Json;
using ComplaintCoach.Cli.Batch;
using ComplaintCoach.Cli.Batch.Reading;
using ComplaintCoach.Cli.Batch.Reporting;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tests.Support;

namespace ComplaintCoach.Knowledge.Tests.Batch;

/// <summary>The run over many drafts, in memory: order, bounds, stopping, and what is told.</summary>
public sealed class BatchCheckTests : IDisposable
{
    private readonly DraftFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly StringWriter _lines = new() { NewLine = "\n" };
    private readonly ProgressLine _progress = new(null, 0, TimeProvider.System);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Drafts_are_told_in_order_although_they_are_checked_at_once()
    {
        string[] drafts = [.. Enumerable.Range(0, 500).Select(i => $"d{i}")];
        using var second = new ManualResetEventSlim();
        var report = await Run(
            draft =>
            {
                if (draft == "d1")
                {
                    second.Set();
                }

                // The first draft is done only when another one has been checked beside it.
                return draft == "d0" && !second.Wait(TimeSpan.FromSeconds(30)) ? throw new TimeoutException() : Clean(draft);
            },
            _folder.With("a.txt", string.Join('\n', drafts[..250])),
            _folder.With("b.txt", string.Join('\n', drafts[250..])));

        report.Summary.Drafts.ShouldBe(500);
        Lines().Select(l => l.GetProperty("line").GetInt32()).ShouldBe([.. Enumerable.Range(1, 250), .. Enumerable.Range(1, 250)]);
    }

    [Fact]
    public async Task A_stopped_run_tells_what_it_had_begun_and_reads_no_further()
    {
        using var stop = new CancellationTokenSource();
        string file = _folder.With("a.txt", string.Concat(Enumerable.Repeat("好\n", 100_000)));
        int checkedSoFar = 0;
        var report = new BatchReport(_output, _error, null, _progress);

        bool whole = await new BatchCheck(
            draft =>
            {
                if (Interlocked.Increment(ref checkedSoFar) == 100)
                {
                    stop.Cancel();
                }

                return Clean(draft);
            },
            new("text")).RunAsync(Files(file), report, _progress, stop.Token);

        whole.ShouldBeFalse();
        report.Summary.Drafts.ShouldBeInRange(1, 100 + (17 * Environment.ProcessorCount) + 2);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_ends_the_run()
    {
        var report = new BatchReport(_output, _error, new FullDisk(), _progress);
        var run = new BatchCheck(Clean, new("text")).RunAsync(Files(_folder.With("a.txt", string.Concat(Enumerable.Repeat("好\n", 10_000)))), report, _progress, CancellationToken.None);
        (await Should.ThrowAsync<IOException>(run)).Message.ShouldBe("the disk is full");
    }

    [Fact]
    public async Task A_broken_file_is_told_by_its_place_and_the_next_one_is_read()
    {
        Assert.SkipUnless(File.Exists("/proc/self/mem"), "no file here that opens and cannot be read");
        string broken = _folder.Link("broken.txt", "/proc/self/mem");
        string missing = _folder.Link("missing.txt", _folder.In("nowhere"));

        var report = await Run(Clean, broken, missing, _folder.With("good.txt", "好"));

        report.Summary.UnreadableFiles.ShouldBe(2);
        report.Summary.Drafts.ShouldBe(1);
        _error.ToString().ShouldStartWith($"{broken} cannot be read: ");
        Lines()[0].TryGetProperty("line", out _).ShouldBeFalse();
        Lines()[2].GetProperty("file").GetString().ShouldBe(_folder.In("good.txt"));
    }

    [Fact]
    public async Task A_file_of_bad_rows_does_not_flood_the_screen()
    {
        string bad = _folder.With("bad.jsonl", string.Concat(Enumerable.Repeat("x\n", 1000)));
        var report = await Run(Clean, bad, _folder.With("next.jsonl", "y"));

        report.Summary.UnreadableRows.ShouldBe(1001);
        string[] told = _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        told.Length.ShouldBe(BatchReport.MostProblems + 2);
        told[^2].ShouldBe($"{bad} has {1000 - BatchReport.MostProblems} more row(s) that cannot be read");
        Lines().Count.ShouldBe(1001);
    }

    [Fact]
    public async Task The_shipped_rules_are_counted_by_draft_and_by_finding()
    {
        string file = _folder.With("a.csv", "id,text\n7,这种问题连小孩子都会\n8,\"这种问题连小孩子都会。您好。\n这种问题连小孩子都会。\"\n9,您好\n10,\n");
        var report = await Run(draft => TestCoach.Shipped.Check(draft), file);

        var summary = report.Summary;
        (summary.Drafts, summary.Flagged, summary.Clean, summary.Blank).ShouldBe((3, 2, 1, 1));
        var rule = summary.Rules.Single();
        (rule.Rule.Id, rule.Drafts, rule.Findings).ShouldBe(("child_could", 2, 3));
        summary.ShareOf(rule.Drafts).ShouldBe(2 / 3.0);
        _output.ToString().ShouldStartWith($"{file}:2 child_could (block): 「");
        Lines().Select(l => l.GetProperty("id").GetString()).ShouldBe(["7", "8", "9"]);
        Lines()[2].GetProperty("rewrite").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static DraftReport Clean(string draft) => new(draft, [], null);

    private static List<DraftFile> Files(params string[] paths) => [.. paths.Select(p => new DraftFile(p, 1))];

    private async Task<BatchReport> Run(Func<string, DraftReport> check, params string[] paths)
    {
        var report = new BatchReport(_output, _error, _lines, _progress);
        (await new BatchCheck(check, new("text")).RunAsync(Files(paths), report, _progress, CancellationToken.None)).ShouldBeTrue();
        return report;
    }

    private List<JsonElement> Lines() => [.. _lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private sealed class FullDisk : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("the disk is full");
    }
}
