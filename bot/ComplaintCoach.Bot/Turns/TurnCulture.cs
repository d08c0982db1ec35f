using System.Globalization;

namespace ComplaintCoach.Bot.Turns;

/// <summary>
/// From a channel's language tag to one of the three languages we speak: <c>en</c>, <c>zh-Hant</c> (said outright, or by a
/// region that writes it), and <c>zh-Hans</c> for everything else, unknown and malformed tags included. Thread-safe.
/// </summary>
internal static class TurnCulture
{
    private const int LongestTag = 35;
    private const int LongestSubtag = 8;
    private static readonly CultureInfo Simplified = CultureInfo.GetCultureInfo("zh-Hans");
    private static readonly CultureInfo Traditional = CultureInfo.GetCultureInfo("zh-Hant");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Never throws. Case does not count, and <c>_</c> is as good as <c>-</c>.</summary>
    public static CultureInfo Of(string? locale)
    {
        string[] subtags = Subtags(locale);
        return subtags switch
        {
            ["EN", ..] => English,
            ["ZH", .. var rest] when WritesTraditional(rest) => Traditional,
            _ => Simplified,
        };
    }

    /// <summary>The script decides; without one, the region.</summary>
    private static bool WritesTraditional(string[] subtags) =>
        !subtags.Contains("HANS") && subtags.Any(s => s is "HANT" or "CHT" or "TW" or "HK" or "MO");

    /// <summary>In upper case, up to the first single letter, behind which extensions stand; none for a malformed tag.</summary>
    private static string[] Subtags(string? locale)
    {
        string tag = locale?.Trim() ?? "";
        string[] subtags = tag.Length > LongestTag ? [] : tag.ToUpperInvariant().Split('-', '_');
        return subtags.All(s => s.Length is > 0 and <= LongestSubtag && s.All(char.IsAsciiLetterOrDigit))
            ? [.. subtags.TakeWhile(s => s.Length > 1)]
            : [];
    }
}
