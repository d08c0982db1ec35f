namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>The real clock, moved ahead as a test likes; timers run in real time.</summary>
public sealed class AdjustableTime : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
