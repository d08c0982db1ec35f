using System.Globalization;
using System.Text;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Masking;

/// <summary>One character folded. Unlike the normaliser it keeps every blank, dot and repeated digit. Thread-safe.</summary>
internal static class CharacterFold
{
    /// <summary>The character is dropped.</summary>
    public const char Drop = '\0';

    /// <summary>A letter beyond the basic plane, such as a rare character of a name.</summary>
    private const char RareHan = '\u3400';

    /// <summary>From here on symbols are pictures, such as hearts and stars.</summary>
    private const char FirstPictograph = '\u2600';

    private static readonly char[] s_table = BuildTable();

    public static char Of(char c) => s_table[c];

    /// <summary>Letters stay letters, digits become digits, emoji become a blank.</summary>
    public static char OfPair(char high, char low)
    {
        string pair = new([high, low]);
        string plain = pair.Normalize(NormalizationForm.FormKC);
        if (plain.Length == 1)
        {
            return Of(plain[0]);
        }

        return CharUnicodeInfo.GetUnicodeCategory(pair, 0) switch
        {
            UnicodeCategory.OtherLetter => RareHan,
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark => Drop,
            _ => ' ',
        };
    }

    /// <summary>Accents and the frames of keycaps go with the character that they are put on.</summary>
    public static bool BelongsToTheOneBefore(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = FoldOne((char)i);
        }

        foreach (var (traditional, simplified) in ScriptTables.ToSimplified)
        {
            table[traditional] = simplified;
        }

        return table;
    }

    private static char FoldOne(char c)
    {
        if (c is < '\u007f' and >= ' ' || Normalizer.IsHan(c))
        {
            return char.ToLowerInvariant(c);
        }

        switch (c)
        {
            case '\n' or '\r' or '\u2028' or '\u2029' or '\u0085':
                return '\n';
            case '\t':
                return ' ';
            case '•' or '・' or '‧' or '∙' or '⋅' or '●' or '･':
                return '·';
            case '—' or '–' or '－' or '―' or '‐' or '‑' or '‒' or '−' or '─' or '━':
                return '-';
            case '“' or '”' or '「' or '」' or '『' or '』' or '＂' or '‘' or '’':
                return '"';
            case '【' or '〔' or '〖':
                return '[';
            case '】' or '〕' or '〗':
                return ']';
            case '➕':
                return '加';
            case FoldedText.Barrier:
                return ' ';
        }

        int digit = CharUnicodeInfo.GetDigitValue(c);
        if (digit is >= 0 and <= 9)
        {
            return (char)('0' + digit);
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control
                or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Drop,
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.OtherSymbol when c >= FirstPictograph => ' ',
            _ => Compatible(c),
        };
    }

    /// <summary>Full-width and compatibility forms that stand for one plain character, in lower case.</summary>
    private static char Compatible(char c)
    {
        string plain = c.ToString().Normalize(NormalizationForm.FormKC);
        return char.ToLowerInvariant(plain.Length == 1 ? plain[0] : c);
    }
}
