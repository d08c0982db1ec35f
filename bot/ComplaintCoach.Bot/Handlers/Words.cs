using System.Text;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>Tells whether there is anything to judge in a text.</summary>
internal static class Words
{
    private static readonly HashSet<string> HelpWords = new(StringComparer.OrdinalIgnoreCase) { "help", "/help", "帮助", "幫助", "說明", "?", "？" };

    private static readonly HashSet<string> ForgetWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "/forget", "忘记这位客户", "忘掉这位客户", "忘記這位客戶", "忘掉這位客戶", "forget this customer",
    };

    /// <summary>False for nothing, white space, emoji and punctuation.</summary>
    public static bool Any(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the text asks to erase the conversation and says nothing else.</summary>
    public static bool IsForget(string text) => ForgetWords.Contains(text.Trim().TrimEnd('。', '.', '!', '！'));

    /// <summary>True when the text asks for help and says nothing else.</summary>
    public static bool IsHelp(string text) => HelpWords.Contains(text.Trim());
}
