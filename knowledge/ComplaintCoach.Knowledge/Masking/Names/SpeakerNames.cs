using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>Names of speakers in a pasted conversation: "张三:…", "钱多多 14:02:11", "[09:12] 柳如烟: …". Thread-safe.</summary>
internal static class SpeakerNames
{
    private const int LongestStamp = 24;

    public static void Find(FoldedText text, List<Candidate> found)
    {
        for (int line = 0; line <= text.Length;)
        {
            if (Read(text, line) is { } name)
            {
                found.Add(name);
            }

            int next = text.Value.IndexOf('\n', line);
            line = next < 0 ? text.Length + 1 : next + 1;
        }
    }

    private static Candidate? Read(FoldedText text, int line)
    {
        int start = SkipStamp(text, line);
        bool stamped = start > line && text.Slice(line, start).Contains(':');
        int end = NameEnd(text, start);
        if (end < 0)
        {
            return null;
        }

        int behind = SkipBracket(text, text[end] == ' ' && text[end + 1] is '(' or '[' ? end + 1 : end);
        int clock = SkipStamp(text, behind);
        bool timed = clock > behind && text.Slice(behind, clock).Contains(':');
        int colon = timed ? clock : text[behind] == ' ' ? behind + 1 : behind;
        bool speaks = text[colon] == ':' && Speaks(text, start, end, colon + 1, timed || stamped);
        bool lineEnds = text[colon] is '\n' or '\0' && (timed || stamped);
        return speaks || lineEnds ? new Candidate(MaskKind.Name, start, end, Certainty.Likely) : null;
    }

    /// <summary>Without a time, a colon alone may follow a field's name as well.</summary>
    private static bool Speaks(FoldedText text, int start, int end, int behind, bool timed)
    {
        bool said = text[behind] is not ('\n' or '\0');
        bool plain = Surnames.IsPlain(text[start]) || Surnames.IsCompound(text, start) || text[start] is '小' or '老';
        return timed || (said && plain && (end - start == 3 || NameReader.AllUsual(text, start + 1, end)));
    }

    private static int NameEnd(FoldedText text, int start)
    {
        if (text[start] is '小' or '老' or '阿' && Surnames.IsPlain(text[start + 1]) && !Characters.IsHan(text[start + 2]))
        {
            return start + 2;
        }

        bool compound = Surnames.IsCompound(text, start);
        if (!compound && !Surnames.IsSingle(text[start]))
        {
            return -1;
        }

        int surnameEnd = start + (compound ? 2 : 1);
        int end = surnameEnd;
        while (end - surnameEnd <= 2 && Characters.IsHan(text[end]))
        {
            if (GivenNames.IsNever(text[end]))
            {
                return -1;
            }

            end++;
        }

        bool fits = end - surnameEnd is 1 or 2 && (compound || !NameReader.IsWord(text, start, end)) && !Titles.StandsAt(text, surnameEnd);
        return fits && (end - surnameEnd == 2 || NameReader.AllUsual(text, surnameEnd, end)) ? end : -1;
    }

    /// <summary>Behind a date and time, in brackets or not; the given position when there is none.</summary>
    private static int SkipStamp(FoldedText text, int start)
    {
        int at = start;
        bool digits = false;
        while (at - start < LongestStamp && (Characters.IsDigit(text[at]) || text[at] is ' ' or '[' or ']' or '(' or ')' or '-' or '/' or '.' or '年' or '月' or '日'
            || (text[at] == ':' && Characters.IsDigit(text[at + 1]) && Characters.IsDigit(text[at - 1]))))
        {
            digits |= Characters.IsDigit(text[at]);
            at++;
        }

        return digits ? at : start;
    }

    /// <summary>Behind "(客户)".</summary>
    private static int SkipBracket(FoldedText text, int at)
    {
        if (text[at] is not ('(' or '['))
        {
            return at;
        }

        int end = at + 1;
        while (end - at < 8 && Characters.IsHan(text[end]))
        {
            end++;
        }

        return text[end] is ')' or ']' ? end + 1 : at;
    }
}
