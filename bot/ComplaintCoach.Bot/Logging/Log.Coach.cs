namespace ComplaintCoach.Bot.Logging;

/// <summary>3xx: the coach.</summary>
internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Information, "Coach: {Step}")]
    public static partial void CoachLoading(this ILogger logger, string step);

    [LoggerMessage(301, LogLevel.Information, "Coach ready: {Pack} {Version}, {Entries} entries, {Rules} rules, in {Seconds:0.0} s")]
    public static partial void CoachReady(this ILogger logger, string pack, string version, int entries, int rules, double seconds);
}
