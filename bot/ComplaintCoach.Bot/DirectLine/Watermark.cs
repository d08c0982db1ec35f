using System.Globalization;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>A watermark on the wire: the number of activities seen, in decimal digits.</summary>
internal static class Watermark
{
    public static string Write(long watermark) => watermark.ToString(CultureInfo.InvariantCulture);

    /// <summary>False when the text is no watermark. An empty one means "nothing seen yet": that is how Microsoft's client says it.</summary>
    public static bool TryRead(string? text, out long watermark)
    {
        watermark = 0;
        return string.IsNullOrEmpty(text) || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out watermark);
    }
}
