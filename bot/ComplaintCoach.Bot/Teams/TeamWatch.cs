namespace ComplaintCoach.Bot.Teams;

/// <summary>Looks at the folder of the teams again and again. It reads rather than be notified: shares and mounted volumes notify nobody.</summary>
internal sealed class TeamWatch(LiveTeams teams, TimeProvider time) : BackgroundService
{
    /// <summary>Two looks and the reading are over within two seconds.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!teams.IsOn)
        {
            return;
        }

        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            teams.Look();
        }
    }
}
