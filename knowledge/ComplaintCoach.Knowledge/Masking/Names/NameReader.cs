using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>Reads a personal name that begins at a position. Thread-safe.</summary>
internal static class NameReader
{
    private const int LongestPart = 8;
    private const int LongestRun = 5;

    /// <summary>Characters that tell of an office or of an empty field.</summary>
    private const string NoPerson = "人部店司处室组厅局厂客服售财务填写未无见待必收发机构公不同";

    /// <summary>Second characters that keep an ordinary word an ordinary word, however name-like: days, weeks, people by their part.</summary>
    private const string WordParts = "天年月日末期一二三四五六季东主客人家员户长方";

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

        int surnamed = SurnamedEnd(text, start, asking);
        int run = asking == Asking.Field || asking == Asking.Label || (asking == Asking.Stated && IsNickname(text, start)) ? RunEnd(text, start) : -1;
        return asking == Asking.Label && run > 0 && !Titles.StandsAt(text, run) ? surnamed : Math.Max(surnamed, run);
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
            return asking != Asking.Possible && (compound || Surnames.IsPlain(text[start])) && NameEnds.IsBreak(text, end) ? end : -1;
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
        bool nameAnyway = usual && good && (breaks || IsNamelike(text, start, end));
        return (!word || nameAnyway) && (plain || (good && (usual || (known && whole))));
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

        bool ends = NameEnds.IsBreak(text, end) || Titles.StandsAt(text, end);
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
