using System.Threading.Channels;
using ComplaintCoach.Cli.Batch.Reading;
using ComplaintCoach.Cli.Batch.Reporting;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Cli.Batch;

/// <summary>
/// Checks the drafts of many files on all cores and tells them in the order of the files. What is read and not yet told is
/// bounded, so memory does not grow with the files.
/// </summary>
/// <param name="check">Checks one draft; called from several threads at once.</param>
/// <param name="choices">How the rows are read.</param>
internal sealed class BatchCheck(Func<string, DraftReport> check, ReadingChoices choices)
{
    /// <summary>So many rows may be under way for each core.</summary>
    private const int Ahead = 16;

    private sealed record Checked(DraftRow Row, DraftReport? Report, long Read);

    /// <summary>Reads, checks and tells all rows. A stopped run still tells what it had begun.</summary>
    /// <param name="files">In the order in which they are told.</param>
    /// <param name="report">Is told each row, on one thread at a time.</param>
    /// <param name="progress">Shows how far it is.</param>
    /// <param name="stop">Ends the reading at the next row.</param>
    /// <returns>False when it was stopped before the end.</returns>
    /// <exception cref="IOException">The report cannot be written.</exception>
    public async Task<bool> RunAsync(IReadOnlyList<DraftFile> files, BatchReport report, ProgressLine progress, CancellationToken stop)
    {
        var rows = Channel.CreateBounded<Task<Checked>>(Ahead * Environment.ProcessorCount);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = Task.Run(() => ReadAsync(files, rows.Writer, end.Token), CancellationToken.None);
        try
        {
            await foreach (var row in rows.Reader.ReadAllAsync(CancellationToken.None))
            {
                var (draft, found, read) = await row;
                report.Add(draft, found);
                progress.Show(read, report.Summary.Drafts);
            }
        }
        finally
        {
            await end.CancelAsync();
            await reading;
        }

        report.End();
        return await reading;
    }

    private async Task<bool> ReadAsync(IReadOnlyList<DraftFile> files, ChannelWriter<Task<Checked>> rows, CancellationToken end)
    {
        try
        {
            long before = 0;
            foreach (var file in files)
            {
                foreach (var (row, read) in file.Rows(choices))
                {
                    long position = before + read;
                    await rows.WriteAsync(Task.Run(() => Check(row, position), CancellationToken.None), end);
                }

                before += file.Length;
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            rows.Complete();
        }
    }

    private Checked Check(DraftRow row, long read) => new(row, row.Problem is null && !string.IsNullOrWhiteSpace(row.Text) ? check(row.Text) : null, read);
}
