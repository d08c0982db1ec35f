using System.ComponentModel.DataAnnotations;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Settings under <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The master key a server-side caller may use in Development; null or empty: there is none.</summary>
    public string? Secret { get; set; }

    /// <summary>How long a token opens its conversation.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromSeconds(1800);

    /// <summary>How long a token can be renewed; after that a new one is to be asked for, with the right to do so.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a stream address may be connected to.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan StreamUrlLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause after which a quiet stream gets an empty message.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Conversations held in memory at once.</summary>
    [Range(1, 100_000)]
    public int MaxConversations { get; set; } = 1_000;

    /// <summary>Activities that a client can read back of one conversation: the latest.</summary>
    [Range(10, 10_000)]
    public int MaxActivities { get; set; } = 200;

    /// <summary>Open streams of one conversation.</summary>
    [Range(1, 100)]
    public int MaxStreams { get; set; } = 8;
}
