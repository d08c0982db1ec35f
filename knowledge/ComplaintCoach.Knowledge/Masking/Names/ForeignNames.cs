using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>Where a name from another language begins that ends before a form of address: 热合曼·托乎提先生, 古丽娜尔女士, Tony老师. Thread-safe.</summary>
internal static class ForeignNames
{
    private const int LongestDotted = 16;
    private const int LongestPart = 8;
    private const int LongestTransliterated = 8;
    private const int LongestLatin = 15;

    /// <summary>Words in Latin letters that stand before a form of address and are no names.</summary>
    private static readonly HashSet<string> s_notNames = ["vip", "svip", "app", "ceo", "cto", "hello", "dear", "the", "mrs", "miss", "your"];

    /// <summary>Parts joined by dots; -1 when there is no dot.</summary>
    public static int DottedStart(FoldedText text, int end)
    {
        int start = end;
        bool dotted = false;
        while (end - start < LongestDotted && (Characters.IsHan(text[start - 1]) || text[start - 1] == '·'))
        {
            dotted |= text[start - 1] == '·';
            if (dotted ? GivenNames.IsNever(text[start - 1]) : end - start == LongestPart)
            {
                break;
            }

            start--;
        }

        return dotted && Characters.IsHan(text[start]) ? start : -1;
    }

    /// <summary>Three characters or more by which such names are written, where a person may be named; -1 otherwise.</summary>
    public static int TransliteratedStart(FoldedText text, int end)
    {
        int start = end;
        while (end - start <= LongestTransliterated && (Transliteration.Uses(text[start - 1]) || text[start - 1] is '不' or '都'))
        {
            start--;
        }

        bool led = !Characters.IsHan(text[start - 1]) || TitledNames.LeadsToPerson.Contains(text[start - 1]);
        return led && end - start is >= 3 and <= LongestTransliterated ? start : -1;
    }

    /// <summary>A Latin word that is not all capitals; -1 otherwise.</summary>
    public static int LatinStart(FoldedText text, int end)
    {
        int start = end;
        while (end - start <= LongestLatin && Characters.IsLetter(text[start - 1]))
        {
            start--;
        }

        bool capitals = char.IsAsciiLetterUpper(text.Typed(start)) && char.IsAsciiLetterUpper(text.Typed(end - 1));
        bool fits = end - start is >= 3 and <= LongestLatin && !capitals && !Characters.IsDigit(text[start - 1]) && text[start - 1] is not ('-' or '_' or '@' or '.');
        return fits && !s_notNames.Contains(text.Slice(start, end).ToString()) ? start : -1;
    }
}
