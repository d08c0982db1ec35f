namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Bank cards: 16 to 19 digits that pass Luhn's check, or that are said to be a card or an account.</summary>
internal sealed class BankCardRecognizer : IRecognizer
{
    private const int Shortest = 16;
    private const int Longest = 19;

    /// <summary>A group of so many is a number of its own, with others beside it.</summary>
    private const int MobileDigits = 11;

    public void Find(MaskingText text, List<Candidate> found)
    {
        for (int g = 0; g < text.Digits.Count; g++)
        {
            for (int digits = Longest; digits >= Shortest; digits--)
            {
                if (text.Digits.Window(g, digits) is { } window && IsCard(text, window))
                {
                    found.Add(new Candidate(MaskKind.BankCard, text.Digits[g].Start, text.Digits[window.Last].End, Certainty.Sure));
                    g = window.Last;
                    break;
                }
            }
        }
    }

    private static bool IsCard(MaskingText text, NumberWindow window)
    {
        var (folded, digits) = (text.Folded, text.Digits);
        int start = digits[window.First].Start;
        int end = digits[window.Last].End;
        if (!digits.StandsAlone(window) || !Fits(digits, window) || Units.IsAmount(folded, start, end) || NumberContext.IsPartOfCode(folded, start, end))
        {
            return false;
        }

        return Leads.Before(folded, start) switch
        {
            Lead.BankCard => true,
            Lead.None => !NumberContext.IsOrder(folded, start, end) && (Leads.InClause(folded, start, Lead.BankCard) || Leads.BankBehind(folded, end) || (IsIssued(window.Value) && PassesLuhn(window.Value))),
            Lead.Phone or Lead.Plate => PassesLuhn(window.Value),
            _ => false,
        };
    }

    /// <summary>One run of digits, groups that end with the number, or groups of four as on the card.</summary>
    private static bool Fits(DigitGroups digits, NumberWindow window)
    {
        if (window.First == window.Last)
        {
            return true;
        }

        if (Enumerable.Range(window.First, window.Last - window.First + 1).Any(g => digits[g].Length == MobileDigits))
        {
            return false;
        }

        if (Grouping.StandsApart(digits, window))
        {
            return true;
        }

        for (int g = window.First; g < window.Last; g++)
        {
            if (digits[g].Length != 4)
            {
                return false;
            }
        }

        return digits[window.Last].Length <= 4 && !(digits[window.First].Linked && digits[window.First - 1].Length == 4);
    }

    /// <summary>Cards begin with 3 to 6 or 9; a number that begins with a year is a time stamp that passes by chance.</summary>
    private static bool IsIssued(string value) => value[0] is >= '3' and <= '6' or '9';

    private static bool PassesLuhn(string value)
    {
        int sum = 0;
        for (int i = 0; i < value.Length; i++)
        {
            int digit = value[^(i + 1)] - '0';
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0;
    }
}
