namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Mainland mobile numbers however they are spaced or spelled, with their country code.</summary>
internal sealed class MobileRecognizer : IRecognizer
{
    private const int Digits = 11;

    /// <summary>What may follow a Chinese digit that is the beginning of the next word, as in 一样.</summary>
    private const string AfterOne = "样下直个定般起会次共点些块";

    /// <summary>What may stand before a Chinese digit that is the end of the word before, as in 周三.</summary>
    private const string BeforeOne = "周期第唯之统初十";

    public void Find(MaskingText text, List<Candidate> found)
    {
        int free = 0;
        for (int g = 0; g < text.Digits.Count; g++)
        {
            if (g >= free && Read(text, g) is { } number)
            {
                found.Add(number.Found);
                free = number.Last + 1;
            }
        }

        Lookalikes.Find(text.Folded, found);
        SplitMobiles.Find(text.Folded, found);
    }

    private static (Candidate Found, int Last)? Read(MaskingText text, int first)
    {
        var group = text.Digits[first];
        int lead = Characters.DigitOf(text.Folded[group.Start]);
        if (lead == 1 && text.Digits.Window(first, Digits) is { } window && IsMobile(window.Value))
        {
            return Accept(text, window);
        }

        return group.Length > Digits ? ReadInside(text, first) : null;
    }

    /// <summary>The number without its country code, or with a Chinese digit of the neighbouring word attached.</summary>
    private static (Candidate Found, int Last)? ReadInside(MaskingText text, int index)
    {
        var group = text.Digits[index];
        string value = text.Digits.ValueOf(index);
        bool coded = (value.Length == 13 && value.StartsWith("86", StringComparison.Ordinal)) || (value.Length == 15 && value.StartsWith("0086", StringComparison.Ordinal))
            || (value.Length == 12 && value[0] == '0' && Leads.Before(text.Folded, group.Start) == Lead.Phone);
        if (coded && IsMobile(value[^Digits..]))
        {
            int start = text.Folded[group.Start - 1] == '+' ? group.Start - 1 : group.Start;
            return Unless(text, start, group.End, index);
        }

        if (Characters.IsDigit(text.Folded[group.Start]) || value.Length > Digits + 2)
        {
            return null;
        }

        if (IsMobile(value[..Digits]) && AfterOne.Contains(text.Folded[group.End]))
        {
            return Unless(text, group.Start, group.Start + Digits, index);
        }

        return IsMobile(value[^Digits..]) && BeforeOne.Contains(text.Folded[group.End - Digits - 2])
            ? Unless(text, group.End - Digits, group.End, index)
            : null;
    }

    private static (Candidate Found, int Last)? Accept(MaskingText text, NumberWindow window)
    {
        if (!Grouping.FitsMobile(text.Digits, window) && Leads.Before(text.Folded, text.Digits[window.First].Start) != Lead.Phone)
        {
            return null;
        }

        int start = CountryCode.StartWith(text.Folded, text.Digits[window.First].Start, "86");
        return Unless(text, start, text.Digits[window.Last].End, window.Last);
    }

    private static (Candidate Found, int Last)? Unless(MaskingText text, int start, int end, int last)
    {
        bool other = NumberContext.IsPartOfCode(text.Folded, start, end) || Units.IsAmount(text.Folded, start, end)
            || NumberContext.IsOrder(text.Folded, start, end) || Leads.Before(text.Folded, start) == Lead.Amount;
        return other ? null : (new Candidate(MaskKind.Mobile, start, end, Certainty.Sure), last);
    }

    private static bool IsMobile(string value) => value[0] == '1' && value[1] >= '3';
}
