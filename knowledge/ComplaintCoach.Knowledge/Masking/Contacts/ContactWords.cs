using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Contacts;

/// <summary>Finds where an account may begin behind a word that announces one. Thread-safe.</summary>
internal static class ContactWords
{
    private const string Fillers = " :=\"'(-是为就号码搜加我的也叫账帐户同发给这个,";
    private const int MostFillers = 8;

    /// <summary>The position behind the fillers that follow the word; -1 when the word needs a mark behind it and has none.</summary>
    public static int Behind(FoldedText text, int wordEnd, bool needsMark)
    {
        int at = wordEnd;
        while (at - wordEnd < MostFillers && Fillers.Contains(text[at]) && text[at] != '\0')
        {
            at++;
        }

        if (text.Has(at, "id") && !Characters.IsAlnum(text[at + 2]))
        {
            at += 2;
            while (text[at] is ' ' or ':' or '是')
            {
                at++;
            }
        }

        return needsMark && at == wordEnd ? -1 : at;
    }

    /// <summary>Whether a word that begins with a letter stands alone, not at the end of a longer one.</summary>
    public static bool StandsAlone(FoldedText text, int start) => !Characters.IsLetter(text[start]) || !Characters.IsAlnum(text[start - 1]);
}
