namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Country codes before a phone number: +86, 0086, (86), 86-. Thread-safe.</summary>
internal static class CountryCode
{
    /// <summary>Where the number begins when its country code is counted in; the given start when there is none.</summary>
    public static int StartWith(FoldedText text, int start, string code)
    {
        int at = start;
        while (start - at < 3 && text[at - 1] is ' ' or '-' or ')' or '(')
        {
            at--;
        }

        if (!text.HasBefore(at, code))
        {
            return start;
        }

        int before = at - code.Length;
        if (text.HasBefore(before, "00"))
        {
            before -= 2;
        }

        if (text[before - 1] == '+')
        {
            before--;
        }

        if (text[before - 1] == '(')
        {
            before--;
        }

        return Characters.IsAlnum(text[before - 1]) ? start : before;
    }
}
