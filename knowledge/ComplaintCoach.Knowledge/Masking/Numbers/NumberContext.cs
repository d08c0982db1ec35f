namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>What the surroundings of a number say about it. Thread-safe.</summary>
internal static class NumberContext
{
    private const string Joins = " 、和跟及到至~或与/";
    private const int LongestToken = 24;
    private const int MostJoined = 5;

    /// <summary>Letters that may touch a phone number and belong to no code.</summary>
    private static readonly string[] s_phoneLetters = ["tel", "phone", "mobile", "mob", "cell", "call", "wx", "vx", "v", "qq", "t", "m", "p"];

    /// <summary>Whether the number is introduced as an order, ticket, serial or model number, or is one of a row that is.</summary>
    public static bool IsOrder(FoldedText text, int start, int end)
    {
        var lead = Leads.Before(text, start);
        return lead == Lead.Order || (lead == Lead.None && (Leads.OrderBehind(text, end) || InRowOfOrders(text, start)));
    }

    /// <summary>Whether the number is part of a longer code such as HZ-18657300021.</summary>
    public static bool IsPartOfCode(FoldedText text, int start, int end)
    {
        int before = start - 1;
        if (text[before] is '-' or '_' or '/')
        {
            before--;
        }

        return (Characters.IsLetter(text[before]) && !IsPhoneWord(text, before, -1))
            || (Characters.IsLetter(text[end]) && !IsPhoneWord(text, end, +1));
    }

    private static bool IsPhoneWord(FoldedText text, int index, int step)
    {
        int to = index;
        while (Characters.IsLetter(text[to]))
        {
            to += step;
        }

        var word = step < 0 ? text.Slice(to + 1, index + 1) : text.Slice(index, to);
        foreach (string known in s_phoneLetters)
        {
            if (word.SequenceEqual(known))
            {
                return !Characters.IsDigit(text[to]);
            }
        }

        return false;
    }

    private static bool InRowOfOrders(FoldedText text, int start)
    {
        int at = start;
        for (int row = 0; row < MostJoined; row++)
        {
            int join = at;
            while (join > 0 && at - join < 4 && Joins.Contains(text[join - 1]))
            {
                join--;
            }

            int token = join;
            while (join - token < LongestToken && (Characters.IsAlnum(text[token - 1]) || text[token - 1] == '-'))
            {
                token--;
            }

            if (join == at || token == join || text.Slice(join, at).Trim(' ').IsEmpty)
            {
                return false;
            }

            if (Leads.Before(text, token) is var lead and not Lead.None)
            {
                return lead == Lead.Order;
            }

            at = token;
        }

        return false;
    }
}
