using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Contacts;

/// <summary>Tells a made-up account from words and models by its form alone. Thread-safe.</summary>
internal static class WeChatTokens
{
    private const int Shortest = 6;
    private const int Longest = 24;

    private static readonly string[] s_models =
        ["iphone", "ipad", "mate", "redmi", "huawei", "xiaomi", "oppo", "vivo", "android", "ios", "windows", "win", "wifi", "wi-fi", "http", "www", "usb", "type-c", "mp3", "mp4", "covid", "img_", "mmexport", "screenshot", "note", "nova", "reno", "honor", "galaxy", "airpods", "app", "ver", "v-", "e-mail"];

    /// <summary>Whether a character may stand in an account.</summary>
    public static bool IsPart(char c) => Characters.IsAlnum(c) || c is '_' or '-';

    /// <summary>Whether the stretch begins with a letter, has small letters, and an underscore, digit or hyphen among them, and is no model.</summary>
    public static bool IsDistinct(FoldedText text, int start, int end)
    {
        if (end - start is < Shortest or > Longest || !Characters.IsLetter(text[start]) || text[end] is '@' or '.' || text[start - 1] is '@' or '.' or '/')
        {
            return false;
        }

        var value = text.Slice(start, end);
        bool small = false;
        for (int i = start; i < end; i++)
        {
            small |= char.IsLower(text.Typed(i)) || text.Typed(i) is >= 'ａ' and <= 'ｚ';
        }

        if (!small || value.IndexOfAnyInRange('0', '9') < 0 && !value.ContainsAny("_-"))
        {
            return false;
        }

        foreach (string model in s_models)
        {
            if (value.StartsWith(model, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
