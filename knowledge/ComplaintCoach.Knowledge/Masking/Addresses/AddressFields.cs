using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>What stands behind 地址: up to the end of the clause, when it names a place at all. Thread-safe.</summary>
internal static class AddressFields
{
    private const int Longest = 60;
    private const int LongestLead = 6;
    private static readonly WordList s_words = new("地址 住址 住所 家住");
    private const string Places = "路街道巷弄村屯庄寨镇乡苑园区厦场楼栋幢座组队号室里坊院";

    public static void Find(FoldedText text, List<(int Start, int End)> parts)
    {
        for (int i = 0; i < text.Length; i++)
        {
            string? word = s_words.StartingAt(text, i);
            if (word is not null && Read(text, i + word.Length) is { } part)
            {
                parts.Add(part);
            }
        }
    }

    private static (int Start, int End)? Read(FoldedText text, int behind)
    {
        int start = FieldStart(text, behind);
        if (start < 0)
        {
            return null;
        }

        int end = start;
        bool numbered = false;
        int places = 0;
        while (end - start < Longest && (Characters.IsHan(text[end]) || Characters.IsAlnum(text[end]) || text[end] is '-' or '#' or '·'))
        {
            places += end > start && Places.Contains(text[end]) ? 1 : 0;
            numbered |= Characters.DigitOf(text[end]) >= 0;
            end++;
        }

        int street = StreetStart(text, start, end);
        bool placed = places >= 2 || (places == 1 && numbered);
        return placed && end - street >= 4 ? (street, end) : null;
    }

    /// <summary>A colon or a blank must stand between, at most a few characters off ("地址发你:").</summary>
    private static int FieldStart(FoldedText text, int behind)
    {
        int at = behind;
        while (at - behind < LongestLead && Characters.IsHan(text[at]))
        {
            at++;
        }

        if (text[at] != ':' && !(text[at] == ' ' && at == behind))
        {
            return -1;
        }

        at++;
        while (text[at] is ' ' or '\n' or '"')
        {
            at++;
        }

        return at;
    }

    /// <summary>Behind the last 省, 市, 区 or 县 near the beginning.</summary>
    private static int StreetStart(FoldedText text, int start, int end)
    {
        int street = start;
        for (int i = start; i < end && i < start + 16; i++)
        {
            bool division = text[i] is '省' or '县' || (text[i] is '市' && text[i + 1] is not ('场' or '民' or '政'))
                || (text[i] == '区' && text[i - 1] is not ('小' or '社' or '园' or '厂') && Characters.DigitOf(text[i - 1]) < 0 && !Characters.IsAlnum(text[i - 1]));
            if (Characters.IsDigit(text[i]))
            {
                break;
            }

            street = division ? i + 1 : street;
        }

        return street;
    }
}
