namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Whether the groups of a number are those in which people write such numbers, or the number stands alone. Thread-safe.</summary>
internal static class Grouping
{
    private static readonly int[][] s_mobile = [[11], [3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [3, 3, 5], [5, 6], [4, 3, 4], [3, 2, 2, 2, 2], [3, 4, 2, 2]];

    public static bool FitsMobile(DigitGroups groups, NumberWindow window)
    {
        bool usual = Array.Exists(s_mobile, sizes => HasSizes(groups, window, sizes));
        return usual ? !GoesOn(groups, window) : StandsApart(groups, window) && !HasLink(groups, window, ',') && !HasLink(groups, window, '、') && !HasLink(groups, window, '/');
    }

    /// <summary>Whether no group before or behind goes on with the number in the way its own groups do.</summary>
    public static bool StandsApart(DigitGroups groups, NumberWindow window)
    {
        char own = window.First == window.Last ? '-' : groups[window.First + 1].Link;
        char before = groups[window.First].Link;
        char behind = groups.LinkedToNext(window.Last) ? groups[window.Last + 1].Link : '\0';
        return !GoesOn(before) && !GoesOn(behind);

        bool GoesOn(char link) => link == own || link is DigitGroups.Touching or '.' or '-';
    }

    private static bool HasSizes(DigitGroups groups, NumberWindow window, int[] sizes)
    {
        if (window.Last - window.First + 1 != sizes.Length)
        {
            return false;
        }

        for (int i = 0; i < sizes.Length; i++)
        {
            if (groups[window.First + i].Length != sizes[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the number is a piece of a longer one: a neighbour of three digits or more is linked as its own groups are.</summary>
    private static bool GoesOn(DigitGroups groups, NumberWindow window)
    {
        if (window.First == window.Last)
        {
            return groups[window.First].Link == DigitGroups.Touching && groups[window.First - 1].Length > 1;
        }

        char own = groups[window.First + 1].Link;
        bool before = groups[window.First].Link == own && groups[window.First - 1].Length >= 3 && groups[window.First - 1].Length < 8;
        bool behind = groups.LinkedToNext(window.Last) && groups[window.Last + 1].Link == own && groups[window.Last + 1].Length is >= 4 and < 8;
        return before || behind;
    }

    private static bool HasLink(DigitGroups groups, NumberWindow window, char link)
    {
        for (int g = window.First + 1; g <= window.Last; g++)
        {
            if (groups[g].Link == link)
            {
                return true;
            }
        }

        return false;
    }
}
