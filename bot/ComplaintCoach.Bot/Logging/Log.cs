namespace ComplaintCoach.Bot.Logging;

/// <summary>
/// Everything this program logs, numbered: 1xx turns, 2xx Direct Line, 3xx the coach, 4xx access, 5xx the store. No entry holds what a person wrote;
/// of an exception only type and place are logged, because messages quote their arguments.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Error, "Turn of kind {Kind} on {Channel} failed: {Error} at {Place}")]
    public static partial void TurnFailed(this ILogger logger, string kind, string? channel, string error, string place);

    [LoggerMessage(101, LogLevel.Warning, "Turn of kind {Kind} on {Channel} passed its deadline of {Deadline}")]
    public static partial void TurnTimedOut(this ILogger logger, string kind, string? channel, TimeSpan deadline);

    [LoggerMessage(102, LogLevel.Debug, "Activity on {Channel} was delivered twice; the second one is not answered")]
    public static partial void TurnRepeated(this ILogger logger, string? channel);

    [LoggerMessage(103, LogLevel.Warning, "Reply on {Channel} was not delivered: {Reason}")]
    public static partial void ReplyNotDelivered(this ILogger logger, string? channel, string reason);

    [LoggerMessage(200, LogLevel.Information, "Direct Line conversation evicted after {Idle} without use")]
    public static partial void ConversationEvicted(this ILogger logger, TimeSpan idle);

    [LoggerMessage(201, LogLevel.Debug, "Direct Line stream ended: {Reason}")]
    public static partial void StreamEnded(this ILogger logger, string reason);

    [LoggerMessage(202, LogLevel.Warning, "Direct Line conversation opened in memory only: {Reason}")]
    public static partial void OpenedInMemory(this ILogger logger, string reason);
}
