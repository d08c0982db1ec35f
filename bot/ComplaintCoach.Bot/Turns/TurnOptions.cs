using System.ComponentModel.DataAnnotations;

namespace ComplaintCoach.Bot.Turns;

/// <summary>Settings under <c>Turns</c>.</summary>
public sealed class TurnOptions
{
    /// <summary>The time a handler has before the person is told that it took too long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The time the database has for one turn before the conversation goes on from memory.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan StorePatience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How many conversations are held in memory, to go on with while the database is away; the one that rested longest goes first.</summary>
    [Range(1, 100_000)]
    public int RememberedConversations { get; set; } = 2000;
}
