namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Landline numbers with their area code and extension. 400 and 800 numbers are a company's own and stay.</summary>
internal sealed class LandlineRecognizer : IRecognizer
{
    private static readonly WordList s_extensions = new("转 分机 ext 内线 x # *");

    public void Find(MaskingText text, List<Candidate> found)
    {
        for (int g = 0; g < text.Digits.Count; g++)
        {
            if (Read(text, g) is { } landline)
            {
                found.Add(landline);
            }
        }

        SaidPhones.Find(text, found);
    }

    private static Candidate? Read(MaskingText text, int first)
    {
        var (folded, digits) = (text.Folded, text.Digits);
        var group = digits[first];
        int start = group.Start;
        bool coded = CountryCode.StartWith(folded, start, "86") < start || CountryCode.StartWith(folded, start, "886") < start;
        if (group.Link is '-' or '.' or '·' or '_' && !coded)
        {
            return null;
        }

        int last = Characters.DigitOf(folded[start]) == 0 ? LastWithArea(digits, first) : LastWithCountry(text, first, ref start);
        if (last < 0)
        {
            return null;
        }

        int end = digits[last].End;
        if (start == group.Start && folded[start - 1] == '(')
        {
            start--;
        }

        if (start == group.Start)
        {
            start = CountryCode.StartWith(folded, start, "86");
        }

        bool other = NumberContext.IsPartOfCode(folded, start, end) || Units.IsAmount(folded, start, end) || NumberContext.IsOrder(folded, start, end)
            || Characters.IsAlnum(folded[start - 1]) || (digits.LinkedToNext(last) && digits[last + 1].Link == DigitGroups.Touching);
        return other ? null : new Candidate(MaskKind.Landline, start, WithExtension(text, last, end), Certainty.Sure);
    }

    /// <summary>The last group of area code and local number; -1 when this is no landline.</summary>
    private static int LastWithArea(DigitGroups digits, int first)
    {
        string value = digits.ValueOf(first);
        int area = AreaCodes.LengthIn(value);
        if (area == 0)
        {
            return -1;
        }

        if (value.Length > area)
        {
            return AreaCodes.LocalFits(value, area) ? first : -1;
        }

        foreach (int local in AreaCodes.LocalLengths(value))
        {
            if (first + 1 < digits.Count && digits[first + 1].Linked && digits.Window(first + 1, local) is { } window && window.Value[0] >= '2')
            {
                return window.Last;
            }
        }

        return -1;
    }

    /// <summary>The last group after +86 10 or +886-2, where the area code has no nought.</summary>
    private static int LastWithCountry(MaskingText text, int first, ref int start)
    {
        var (folded, digits) = (text.Folded, text.Digits);
        bool china = CountryCode.StartWith(folded, start, "86") < start && folded.HasBefore(start, " ") | folded.HasBefore(start, "-");
        bool taiwan = CountryCode.StartWith(folded, start, "886") < start;
        if ((!china && !taiwan) || digits[first].Length > 3 || !digits.LinkedToNext(first))
        {
            return -1;
        }

        start = CountryCode.StartWith(folded, start, taiwan ? "886" : "86");
        int last = digits.Window(first + 1, 8)?.Last ?? digits.Window(first + 1, 7)?.Last ?? -1;
        bool marked = folded[start] is '+' or '(' or '0' || (digits[first].Link == '-' && digits[first + 1].Link == '-');
        return marked ? last : -1;
    }

    private static int WithExtension(MaskingText text, int last, int end)
    {
        var (folded, digits) = (text.Folded, text.Digits);
        if (last + 1 >= digits.Count)
        {
            return end;
        }

        var next = digits[last + 1];
        if (next.Length > 6 || next.Start - end > 8 || Characters.IsAlnum(folded[next.End]))
        {
            return end;
        }

        if (next.Link == '-')
        {
            return next.Length is >= 1 and <= 5 ? next.End : end;
        }

        int at = end;
        while (folded[at] is ' ' or ',' or '-' or '(')
        {
            at++;
        }

        string? word = s_extensions.StartingAt(folded, at);
        bool direct = word is not null && folded.Slice(at + word.Length, next.Start).Trim(" .:号机-是为接").IsEmpty;
        return direct ? next.End : end;
    }
}
