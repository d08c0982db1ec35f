using ComplaintCoach.Knowledge.Masking;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace ComplaintCoach.Bot.Logging;

/// <summary>
/// Writes log entries to the console, one line each, masked. Our own entries hold no customer text; this is for those of
/// libraries, which may quote an address or an argument when somebody turns their level up. Thread-safe.
/// </summary>
internal sealed class MaskedConsole(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "masked";

    /// <summary>Makes this the console's form.</summary>
    public static ILoggingBuilder Use(ILoggingBuilder logging) =>
        logging.AddConsoleFormatter<MaskedConsole, ConsoleFormatterOptions>().AddConsole(console => console.FormatterName = FormatterName);

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        string message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (logEntry.Exception is { } error)
        {
            message = $"{message} {error}";
        }

        textWriter.WriteLine($"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} {Level(logEntry.LogLevel)} {logEntry.Category}[{logEntry.EventId.Id}] {Masker.Mask(OneLine(message)).Text}");
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ⏎ ");

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
