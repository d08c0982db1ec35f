using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>
/// A name with building and room directly behind it and no other word of a place: 枫林绿洲13-1-402, 竹园12舍417,
/// 青年汇102楼2108. Thread-safe.
/// </summary>
internal static class NumberedRooms
{
    private const int LongestName = 8;
    private const int ShortestName = 2;

    /// <summary>Characters that begin something else than the name of an estate, read backwards from the number.</summary>
    private const string Stops = "在到住是的了给我你您他她它们把送寄说叫往去址家位于从至回往";

    /// <summary>What ends the words that introduce order numbers, parts and versions.</summary>
    private const string NotNames = "号单码期版型批次码编件第共约价比";

    public static void Find(FoldedText text, List<(int Start, int End)> parts)
    {
        for (int i = ShortestName; i < text.Length; i++)
        {
            if (Characters.IsDigit(text[i]) && Characters.IsHan(text[i - 1]) && !NotNames.Contains(text[i - 1]) && End(text, i) is > 0 and var end && Start(text, i) is >= 0 and var start)
            {
                parts.Add((start, end));
                i = end - 1;
            }
        }
    }

    private static int Start(FoldedText text, int number)
    {
        int start = number;
        while (start > 0 && number - start < LongestName && Characters.IsHan(text[start - 1]) && !Stops.Contains(text[start - 1]))
        {
            start--;
        }

        return number - start >= ShortestName ? start : -1;
    }

    /// <summary>13-1-402, or 102楼2108 and 12舍417.</summary>
    private static int End(FoldedText text, int start)
    {
        int building = Digits(text, start, 3);
        if (building > start && text[building] is '楼' or '舍' or '栋' or '幢' or '座' or '排')
        {
            int behind = Digits(text, building + 1, 4);
            return behind - building - 1 >= 3 && !Units.Follow(text, behind) && !Characters.IsAlnum(text[behind]) ? behind : -1;
        }

        int unit = text[building] == '-' ? Digits(text, building + 1, 2) : -1;
        int room = unit > building + 1 && text[unit] == '-' ? Digits(text, unit + 1, 4) : -1;
        return room - unit - 1 >= 3 && !Units.Follow(text, room) && !Characters.IsAlnum(text[room]) && text[room] != '-' ? room : -1;
    }

    /// <summary>Behind at most so many digits.</summary>
    private static int Digits(FoldedText text, int at, int most)
    {
        int end = at;
        while (end - at < most && Characters.IsDigit(text[end]))
        {
            end++;
        }

        return Characters.IsDigit(text[end]) ? at : end;
    }
}
