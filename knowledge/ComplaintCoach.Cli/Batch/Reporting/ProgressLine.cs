using System.Globalization;

namespace ComplaintCoach.Cli.Batch.Reporting;

/// <summary>A bar on the last line of a terminal, drawn at most ten times a second, in ASCII alone. Not thread-safe.</summary>
/// <param name="terminal">Where it is drawn; null: nowhere.</param>
/// <param name="total">How many bytes there are to read.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressLine(TextWriter? terminal, long total, TimeProvider time)
{
    private const int Width = 30;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly long _begin = time.GetTimestamp();
    private long? _drawn;
    private int _length;

    /// <summary>Draws the bar when the last one is old enough.</summary>
    /// <param name="read">Bytes read so far.</param>
    /// <param name="drafts">Drafts checked so far.</param>
    public void Show(long read, int drafts)
    {
        if (terminal is null || (_drawn is { } drawn && time.GetElapsedTime(drawn) < s_pause))
        {
            return;
        }

        double part = total == 0 ? 1 : Math.Clamp((double)read / total, 0, 1);
        string bar = new string('#', (int)(part * Width)).PadRight(Width, '.');
        string line = string.Create(CultureInfo.InvariantCulture, $"[{bar}] {part * 100,3:F0} %  {drafts} drafts, {Speed(drafts):F0} per second");
        terminal.Write("\r" + line.PadRight(_length));
        terminal.Flush();
        _length = line.Length;
        _drawn = time.GetTimestamp();
    }

    /// <summary>Clears the line, so that something else can be printed.</summary>
    public void Clear()
    {
        if (_length > 0)
        {
            terminal!.Write("\r" + new string(' ', _length) + "\r");
            terminal.Flush();
            _length = 0;
        }
    }

    /// <summary>How long the run took, in a sentence.</summary>
    public string Took(int drafts) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.GetElapsedTime(_begin).TotalSeconds:F1} s, {Speed(drafts):F0} drafts per second");

    private double Speed(int drafts) => drafts / Math.Max(time.GetElapsedTime(_begin).TotalSeconds, 0.001);
}
