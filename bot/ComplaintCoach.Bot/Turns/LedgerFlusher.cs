namespace ComplaintCoach.Bot.Turns;

/// <summary>Offers the database, every two seconds, what waits for it; once more when the program ends.</summary>
internal sealed class LedgerFlusher(TurnLedger ledger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await ledger.FlushAsync();
            }
        }
        catch (OperationCanceledException)
        {
            await ledger.FlushAsync();
        }
    }
}
