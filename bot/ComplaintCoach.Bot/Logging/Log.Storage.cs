namespace ComplaintCoach.Bot.Logging;

/// <summary>5xx: the store.</summary>
internal static partial class Log
{
    [LoggerMessage(500, LogLevel.Information, "Store ready: {Name}")]
    public static partial void StoreReady(this ILogger logger, string name);

    [LoggerMessage(501, LogLevel.Error, "Store away, conversations go on from memory: {Reason}")]
    public static partial void StoreAway(this ILogger logger, string reason);

    [LoggerMessage(502, LogLevel.Information, "Erased {Erased} rows whose time was over, sealed {Resealed} anew")]
    public static partial void Swept(this ILogger logger, int erased, int resealed);

    [LoggerMessage(503, LogLevel.Warning, "What is no longer to be kept could not be erased now: {Reason}")]
    public static partial void SweepFailed(this ILogger logger, string reason);

    [LoggerMessage(504, LogLevel.Error, "The store is away and {Megabytes} MB wait for it: a further turn is answered and not kept")]
    public static partial void NoRoomToWait(this ILogger logger, long megabytes);
}
