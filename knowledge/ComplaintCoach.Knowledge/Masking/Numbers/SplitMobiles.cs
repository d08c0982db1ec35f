using System.Text;

namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>
/// Mobile numbers whose groups stand apart by unusual marks, brackets or line breaks, and numbers that are dictated with
/// 然后 and 最后 between the groups: 152~4410~9936, (139)3715(8026), 一三三,七六零八,然后是四四零二. Thread-safe.
/// </summary>
internal static class SplitMobiles
{
    private const int Digits = 11;
    private const int LongestMark = 3;
    private const string Marks = " ~.…,、·-_*/|()[]<>\n";
    private static readonly WordList s_fillers = new("然后是 然后 接着是 接着 后面是 后面 中间是 再来 再 最后是 最后一个是 最后一个 最后");

    /// <summary>The sizes of groups in which such numbers are written; dictated ones may be cut anywhere.</summary>
    private static readonly string[] s_sizes = ["11", "344", "38", "74", "56", "65", "443", "335", "434", "353", "3422", "32222", "3332"];

    public static void Find(FoldedText text, List<Candidate> found)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Begins(text, i) && Read(text, i) is { } number)
            {
                found.Add(number);
                i = number.End - 1;
            }
        }
    }

    private static bool Begins(FoldedText text, int at)
    {
        bool hundred = text.Has(at, "一百") || text.Has(at, "幺百");
        bool one = (DigitOf(text, at) == 1 || hundred) && (hundred || DigitOf(text, at + 1) >= 3);
        return one && !Characters.IsAlnum(text[at - 1]) && DigitOf(text, at - 1) < 0 && text[at - 1] is not ('百' or '十' or '第' or '周' or '什' or '¥' or '$');
    }

    private static Candidate? Read(FoldedText text, int start)
    {
        var value = new StringBuilder();
        var sizes = new StringBuilder();
        int at = start;
        int end = start;
        bool said = false;
        bool broken = false;
        bool chinese = !Characters.IsDigit(text[start]);
        while (value.Length < Digits && GroupEnd(text, at, value, out bool spoken) is > 0 and var next)
        {
            sizes.Append(value.Length - sizes.ToString().Sum(c => c - '0') is < 10 and var size ? (char)('0' + size) : '9');
            said |= spoken;
            end = next;
            int behind = Skip(text, next, chinese, ref said);
            broken |= value.Length < Digits && text.Slice(next, behind).Contains('\n');
            at = behind;
            if (behind == next && GroupStarts(text, next) is false)
            {
                break;
            }
        }

        bool whole = value.Length == Digits && value[0] == '1' && value[1] >= '3' && DigitOf(text, end) < 0 && !Characters.IsAlnum(text[end]);
        if (!whole)
        {
            return null;
        }

        string written = sizes.ToString();
        bool phone = Leads.Before(text, start) == Lead.Phone;
        bool usual = written == "344" || (chinese && (said || written.Length <= 4)) || written == "92"
            || ((!broken || phone) && Array.Exists(s_sizes, s => s == written));
        bool other = !usual || NumberContext.IsPartOfCode(text, start, end) || Units.IsAmount(text, start, end)
            || NumberContext.IsOrder(text, start, end) || Leads.Before(text, start) == Lead.Amount || GoesOn(text, start, end);
        return other ? null : new Candidate(MaskKind.Mobile, WithCode(text, start), end, Certainty.Sure);
    }

    /// <summary>Reads the digits of one group; "三个一" and "一百五十九" too.</summary>
    private static int GroupEnd(FoldedText text, int start, StringBuilder value, out bool spoken)
    {
        spoken = false;
        if ((text.Has(start, "一百") || text.Has(start, "幺百")) && DigitOf(text, start + 2) >= 1 && text[start + 3] == '十' && value.Length == 0)
        {
            spoken = true;
            value.Append('1').Append((char)('0' + DigitOf(text, start + 2)));
            int ones = DigitOf(text, start + 4);
            value.Append((char)('0' + Math.Max(ones, 0)));
            return ones < 0 ? start + 4 : start + 5;
        }

        if (text[start + 1] == '个' && DigitOf(text, start) is >= 2 and <= 5 and var times && DigitOf(text, start + 2) is >= 0 and var digit)
        {
            spoken = true;
            value.Append((char)('0' + digit), times);
            return start + 3;
        }

        int at = start;
        while (value.Length < Digits && DigitOf(text, at) is >= 0 and var one && !(text[at + 1] == '个' && DigitOf(text, at + 2) >= 0))
        {
            value.Append((char)('0' + one));
            at++;
        }

        return at > start ? at : -1;
    }

    private static bool GroupStarts(FoldedText text, int at) => DigitOf(text, at) >= 0;

    /// <summary>Behind the marks, and in a dictated number behind the fillers between them.</summary>
    private static int Skip(FoldedText text, int start, bool chinese, ref bool said)
    {
        int at = SkipMarks(text, start);
        if (chinese && s_fillers.StartingAt(text, at) is { } filler)
        {
            said = true;
            at = SkipMarks(text, at + filler.Length);
        }

        return at;
    }

    private static int SkipMarks(FoldedText text, int start)
    {
        int at = start;
        while (at - start < LongestMark && at < text.Length && Marks.Contains(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether the digits go on on either side in the way of a table or of a longer number.</summary>
    private static bool GoesOn(FoldedText text, int start, int end)
    {
        bool before = text[start - 1] is '.' or '-' or ',' or '~' or '/' && Characters.IsDigit(text[start - 2]);
        bool behind = text[end] is '.' or '-' or '~' or ',' && Characters.IsDigit(text[end + 1]);
        return before || behind;
    }

    /// <summary>With +86 and an odd nought in brackets before it: +86(0)187.</summary>
    private static int WithCode(FoldedText text, int start)
    {
        int coded = CountryCode.StartWith(text, start, "86");
        return coded == start && text.HasBefore(start, "+86(0)") ? start - 6 : coded;
    }

    /// <summary>As everywhere, and 么 beside another Chinese digit for a one.</summary>
    private static int DigitOf(FoldedText text, int at)
    {
        if (text[at] != '么')
        {
            return Characters.DigitOf(text[at]);
        }

        bool word = text[at - 1] is '什' or '怎' or '那' or '这' or '多' or '要';
        return !word && (Characters.DigitOf(text[at + 1]) >= 0 || Characters.DigitOf(text[at - 1]) >= 0) ? 1 : -1;
    }
}
