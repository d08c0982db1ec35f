using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>Reads a personal name that begins at a position. Thread-safe.</summary>
internal static class NameReader
{
    private const int LongestPart = 8;
    private const int LongestRun = 5;
    private const int MostBlanks = 3;

    /// <summary>Characters that tell of an office or of an empty field.</summary>
    private const string NoPerson = "人台部店司处室组厅局厂客服售财务填写未无见待必收发机构公不同";

    /// <summary>Second characters that keep an ordinary word an ordinary word, however name-like: days, weeks, people by their part.</summary>
    private const string WordParts = "元州天年月日末期一二三四五六季东主客人家员户长方";

    /// <summary>Behind the name; -1 when none begins here.</summary>
    public static int End(FoldedText text, int start, Asking asking)
    {
        if (!Characters.IsHan(text[start]))
        {
            return asking == Asking.Possible ? -1 : LatinEnd(text, start);
        }

        if (DottedEnd(text, start) is > 0 and var dotted)
        {
            return dotted;
        }

        if (AnonymousEnd(text, start) is > 0 and var anonymous)
        {
            return anonymous;
        }

        if (TransliteratedEnd(text, start) is > 0 and var transliterated)
        {
            return transliterated;
        }

        int surnamed = SurnamedEnd(text, start, asking);
        int run = asking == Asking.Field || asking == Asking.Label || (asking == Asking.Stated && IsNickname(text, start)) ? RunEnd(text, start) : -1;
        bool runs = run > surnamed && (asking != Asking.Label || Titles.StandsAt(text, run))
            && (surnamed < 0 || !NameEnds.IsGood(text, surnamed) || Transliteration.Uses(text[surnamed]));
        return runs ? run : surnamed;
    }

    /// <summary>Whether an ordinary word begins with the surname at the position and its next character, and no name does.</summary>
    public static bool IsWord(FoldedText text, int start, int end)
    {
        if (!OrdinaryWords.Begins(text[start], text[start + 1]))
        {
            return false;
        }

        bool sure = Surnames.IsPlain(text[start]) || end - start == 3;
        return !sure || !IsNamelike(text, start, end);
    }

    /// <summary>Whether the characters behind a surname of one character are such as given names have.</summary>
    public static bool IsNamelike(FoldedText text, int start, int end) => AllUsual(text, start + 1, end) && !WordParts.Contains(text[start + 1]);

    public static bool AllUsual(FoldedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!GivenNames.IsUsual(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Behind a surname whose given name is withheld: 王某, 朱某某; -1 when none stands here.</summary>
    private static int AnonymousEnd(FoldedText text, int start)
    {
        int end = start + (Surnames.IsCompound(text, start) ? 2 : 1);
        if (text[end] != '某' || (end == start + 1 && !Surnames.IsSingle(text[start])))
        {
            return -1;
        }

        return text[end + 1] == '某' ? end + 2 : end + 1;
    }

    /// <summary>Behind three characters or more by which names from other languages are written; -1 when fewer stand here or a word goes on.</summary>
    private static int TransliteratedEnd(FoldedText text, int start)
    {
        int end = start;
        while (end - start <= LongestPart && Transliteration.Uses(text[end]) && !Titles.StandsAt(text, end))
        {
            end++;
        }

        return end - start is >= 3 and <= LongestPart && NameEnds.IsGood(text, end) ? end : -1;
    }

    private static int SurnamedEnd(FoldedText text, int start, Asking asking)
    {
        bool compound = Surnames.IsCompound(text, start);
        if (!compound && !Surnames.IsAny(text[start]))
        {
            return -1;
        }

        int surnameEnd = start + (compound ? 2 : 1);
        int end = surnameEnd + NameEnds.GivenLength(text, surnameEnd);
        if (end == surnameEnd)
        {
            bool alone = asking != Asking.Possible && (compound || Surnames.IsPlain(text[start])) && NameEnds.IsBreak(text, end);
            return alone ? SpacedEnd(text, end) : -1;
        }

        if (compound)
        {
            return end;
        }

        return Accepts(text, start, end, asking) ? end : -1;
    }

    /// <summary>Whether a surname of one character and what follows are a name rather than other words.</summary>
    private static bool Accepts(FoldedText text, int start, int end, Asking asking)
    {
        bool known = Surnames.IsSingle(text[start]);
        if (asking is Asking.Possible or Asking.Label && !known)
        {
            return false;
        }

        bool plain = Surnames.IsPlain(text[start]);
        bool usual = AllUsual(text, start + 1, end);
        bool good = NameEnds.IsGood(text, end);
        bool breaks = NameEnds.IsBreak(text, end);
        bool whole = breaks || text[end] == '的';
        if (asking == Asking.Possible)
        {
            bool sure = usual ? plain || end - start == 3 : plain && whole && !GivenNames.IsDoubtful(text[end - 1]);
            return good && sure && (!OrdinaryWords.Begins(text[start], text[start + 1]) || (plain && breaks && end - start == 3 && IsNamelike(text, start, end)));
        }

        bool word = OrdinaryWords.Begins(text[start], text[start + 1]);
        bool nameAnyway = usual && good && (breaks || (IsNamelike(text, start, end) && (plain || !known || end - start == 3)));
        return (!word || nameAnyway) && (plain || (good && (usual || known)));
    }

    /// <summary>Behind a given name whose characters are set apart by blanks, as forms have them: 张　三.</summary>
    private static int SpacedEnd(FoldedText text, int surnameEnd)
    {
        int end = surnameEnd;
        for (int given = 0; given < 2; given++)
        {
            int at = end;
            while (at - end < MostBlanks && text[at] == ' ')
            {
                at++;
            }

            bool begins = at > end && Characters.IsHan(text[at]) && !GivenNames.IsNever(text[at]);
            if (begins && given == 0 && AllUsual(text, at, at + 2) && NameEnds.IsBreak(text, at + 2) && text[at + 2] != ':')
            {
                return at + 2;
            }

            end = begins && !Characters.IsHan(text[at + 1]) ? at + 1 : end;
        }

        return end;
    }

    /// <summary>Parts joined by dots, as in names from Xinjiang or from abroad.</summary>
    private static int DottedEnd(FoldedText text, int start)
    {
        int end = PartEnd(text, start);
        if (text[end] is not ('·' or '.') || end == start || !Characters.IsHan(text[end + 1]))
        {
            return -1;
        }

        while (text[end] is '·' or '.' && PartEnd(text, end + 1) is var next && next > end + 1)
        {
            end = next;
        }

        return end;
    }

    private static int PartEnd(FoldedText text, int start)
    {
        int end = start;
        while (end - start < LongestPart && Characters.IsHan(text[end]) && MayBeName(text[end])
            && !Titles.StandsAt(text, end) && !(end > start + 1 && NameEnds.IsGood(text, end) && !Transliteration.Uses(text[end])))
        {
            end++;
        }

        return end;
    }

    /// <summary>All Han characters up to a break or a title, when they are few and tell of no office.</summary>
    private static int RunEnd(FoldedText text, int start)
    {
        int end = start;
        while (Characters.IsHan(text[end]) && !Titles.StandsAt(text, end) && MayBeName(text[end]) && !NoPerson.Contains(text[end]))
        {
            if (end - start == LongestRun)
            {
                return -1;
            }

            end++;
        }

        bool ends = NameEnds.IsBreak(text, end) || Titles.StandsAt(text, end) || (text[end] == '的' && IsNickname(text, start));
        return ends && end - start >= 2 && !text.Has(start, "本人") && !text.Has(start, "保密") && !text.Has(start, "匿名") ? end : -1;
    }

    private static bool MayBeName(char c) => !GivenNames.IsNever(c) || Transliteration.Uses(c);

    /// <summary>小红, 阿强, 皮皮.</summary>
    private static bool IsNickname(FoldedText text, int start) =>
        text[start] is '小' or '阿' or '老' or '大' || (text[start] == text[start + 1] && NameEnds.IsBreak(text, start + 2));

    private static int LatinEnd(FoldedText text, int start)
    {
        int end = start;
        while (Characters.IsLetter(text[end]) || (text[end] is ' ' or '.' && Characters.IsLetter(text[end + 1]) && char.IsAsciiLetterUpper(text.Typed(end + 1))))
        {
            end++;
        }

        return end - start is >= 2 and <= 30 && char.IsAsciiLetterUpper(text.Typed(start)) && !Characters.IsDigit(text[end]) && text[end] is not ('@' or '_' or '-') ? end : -1;
    }
}
