using System.ComponentModel.DataAnnotations;

namespace ComplaintCoach.Bot.Turns;

/// <summary>Settings under <c>Turns</c>.</summary>
public sealed class TurnOptions
{
    /// <summary>The time a handler has before the person is told that it took too long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many activity ids are remembered to recognise a second delivery.</summary>
    [Range(100, 1_000_000)]
    public int RememberedActivities { get; set; } = 10_000;
}
