using System.Text;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>Tells whether there is anything to judge in a text.</summary>
internal static class Words
{
    private static readonly HashSet<string> HelpWords = new(StringComparer.OrdinalIgnoreCase) { "help", "/help", "帮助", "幫助", "?", "？" };

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

    /// <summary>True when the text asks for help and says nothing else.</summary>
    public static bool IsHelp(string text) => HelpWords.Contains(text.Trim());
}
