namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Numbers that count as phones only when they are said to be: Hong Kong, Macau, Taiwan, and local numbers without area code. Thread-safe.</summary>
internal static class SaidPhones
{
    private static readonly (string Code, int Digits, char First)[] s_countries = [("852", 8, '\0'), ("853", 8, '\0'), ("886", 9, '9'), ("886", 10, '0')];

    public static void Find(MaskingText text, List<Candidate> found)
    {
        for (int g = 0; g < text.Digits.Count; g++)
        {
            if (Coded(text, g) is { } coded)
            {
                found.Add(coded);
            }
            else if (Local(text, g) is { } local)
            {
                found.Add(local);
            }
        }
    }

    private static Candidate? Coded(MaskingText text, int first)
    {
        foreach (var (code, digits, firstDigit) in s_countries)
        {
            if (text.Digits.Window(first, digits) is { } window && text.Digits.StandsAlone(window)
                && (firstDigit == '\0' || window.Value[0] == firstDigit))
            {
                int start = text.Digits[first].Start;
                int coded = CountryCode.StartWith(text.Folded, start, code);
                if (coded < start && (text.Folded[coded] is '+' or '(' || text.Folded.Has(coded, "00") || Leads.Before(text.Folded, coded) == Lead.Phone))
                {
                    return new Candidate(MaskKind.Mobile, coded, text.Digits[window.Last].End, Certainty.Sure);
                }
            }

            if (text.Digits.Window(first, code.Length + digits) is { } whole && whole.Value.StartsWith(code, StringComparison.Ordinal)
                && whole.First == whole.Last && text.Digits.StandsAlone(whole) && text.Folded[text.Digits[first].Start - 1] == '+')
            {
                return new Candidate(MaskKind.Mobile, text.Digits[first].Start - 1, text.Digits[first].End, Certainty.Sure);
            }
        }

        return null;
    }

    private static Candidate? Local(MaskingText text, int first)
    {
        var group = text.Digits[first];
        if (group.Length is < 3 or > 10)
        {
            return null;
        }

        foreach (int digits in (int[])[10, 8, 7])
        {
            if (text.Digits.Window(first, digits) is { } window && Fits(text.Digits, window) && text.Digits.StandsAlone(window)
                && !Units.IsAmount(text.Folded, group.Start, text.Digits[window.Last].End) && Leads.Before(text.Folded, group.Start) == Lead.Phone)
            {
                var kind = digits == 10 || window.Value[0] is '5' or '6' or '9' ? MaskKind.Mobile : MaskKind.Landline;
                return new Candidate(kind, group.Start, text.Digits[window.Last].End, Certainty.Likely);
            }
        }

        return null;
    }

    private static bool Fits(DigitGroups groups, NumberWindow window) => window.Value.Length == 10
        ? window.Value.StartsWith("09", StringComparison.Ordinal)
        : window.Value[0] >= '2' && Grouping.StandsApart(groups, window);
}
