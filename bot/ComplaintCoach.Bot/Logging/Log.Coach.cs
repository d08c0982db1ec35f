namespace ComplaintCoach.Bot.Logging;

/// <summary>3xx: the coach.</summary>
internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Information, "Coach: {Step}")]
    public static partial void CoachLoading(this ILogger logger, string step);

    [LoggerMessage(301, LogLevel.Information, "Coach ready: {Pack} {Version}, {Entries} entries, {Rules} rules, in {Seconds:0.0} s")]
    public static partial void CoachReady(this ILogger logger, string pack, string version, int entries, int rules, double seconds);

    [LoggerMessage(302, LogLevel.Information, "Teams in force: {Count}")]
    public static partial void TeamsInForce(this ILogger logger, int count);

    [LoggerMessage(303, LogLevel.Warning, "Team files: a problem at {File}:{Line}:{Column}; the last good state stays in force")]
    public static partial void TeamFileNotUsed(this ILogger logger, string file, int line, int column);
}
