using System.Globalization;

namespace ComplaintCoach.Bot.Turns;

/// <summary>From a channel's language tag to a culture; anything unknown or malformed is simplified Chinese.</summary>
internal static class TurnCulture
{
    private static readonly CultureInfo Fallback = CultureInfo.GetCultureInfo("zh-Hans");

    public static CultureInfo Of(string? locale)
    {
        if (string.IsNullOrWhiteSpace(locale) || locale.Length > 35)
        {
            return Fallback;
        }

        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return Fallback;
        }
    }
}
