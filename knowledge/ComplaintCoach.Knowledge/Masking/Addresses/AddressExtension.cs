using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>
/// Takes along what goes on with an address that is recognised already: gates and sides (北门, 楼上, 往东50米), buildings
/// (海棠阁), rooms (18C, 商铺106), in chains. Thread-safe.
/// </summary>
internal static class AddressExtension
{
    private const int Longest = 40;
    private const int LongestName = 8;
    private const int LongestRoom = 5;
    private const int MostMarks = 2;

    /// <summary>Characters that begin something else than the name of a building.</summary>
    private const string Stops = "在到住是的了给我你您他她它们把送寄说叫往去修换坏漏停来买这有没也就都不要找等收请打问漆报装拆被让为因个和跟及或已还又才再很太堵吵响滴第";

    private static readonly WordList s_roomWords = new("商铺 铺位 门面 车位 档口 摊位 底商 房 室 铺 栋 座");

    /// <summary>The end of the address that is recognised up to the position.</summary>
    public static int End(FoldedText text, int end)
    {
        int at = end;
        while (at - end < Longest && Next(text, at) is > 0 and var next)
        {
            at = next;
        }

        return at;
    }

    private static int Next(FoldedText text, int at)
    {
        if (RoomBehindUnit(text, at) is > 0 and var room)
        {
            return room;
        }

        int next = Locators.End(text, at);
        if (next > 0)
        {
            return next;
        }

        int part = SkipMarks(text, at);
        next = NumberedEnd(text, part, touching: part == at);
        if (next > 0)
        {
            return next;
        }

        return text.Slice(at, part).ContainsAny(',', '(', ')') ? -1 : NamedEnd(text, part);
    }

    /// <summary>37甲, 99号乙, 8楼M, 30/F: a last sign with which the address ends.</summary>
    private static int RoomBehindUnit(FoldedText text, int at)
    {
        if (text[at] == '/' && text[at + 1] is 'f' && Characters.IsDigit(text[at - 1]) && !Characters.IsAlnum(text[at + 2]))
        {
            return at + 2;
        }

        bool sign = text[at] is '甲' or '乙' or '丙' or '丁' || (Characters.IsLetter(text[at]) && !Characters.IsAlnum(text[at + 1]) && !Characters.IsLetter(text[at - 1]));
        bool follows = sign && (Characters.IsAlnum(text[at - 1]) || text[at - 1] is '号' or '楼' or '层' or '栋' or '幢' or '座');
        int behind = at + 1;
        if (follows && text[behind] is '座' or '室' or '户' or '栋' or '铺')
        {
            return behind + 1;
        }

        return follows && (AddressTail.EndsClause(text, behind) || Locators.End(text, behind) > 0) ? behind : -1;
    }

    /// <summary>A part with its unit, or a room such as C117, 3A08 and 4-033.</summary>
    private static int NumberedEnd(FoldedText text, int at, bool touching)
    {
        if (HouseNumbers.End(text, at, out var kind) is > 0 and var end)
        {
            bool telling = kind == HousePart.Building || (kind == HousePart.Common && (touching || text[end - 1] is '楼' or '层' or '室' or '铺' or '户'));
            if (telling && text[end - 1] is not ('#' or '年'))
            {
                return end;
            }
        }

        return touching || text[at - 1] == '\n' ? RoomEnd(text, at) : -1;
    }

    /// <summary>Letters and digits mixed, a digit at least, such as C117; a number alone is no room here.</summary>
    private static int RoomEnd(FoldedText text, int at)
    {
        int end = at;
        bool letter = false;
        bool digit = false;
        while (end - at <= LongestRoom && Characters.IsAlnum(text[end]))
        {
            letter |= Characters.IsLetter(text[end]);
            digit |= Characters.IsDigit(text[end]);
            end++;
        }

        bool fits = letter && digit && end - at is >= 2 and <= LongestRoom && !Characters.IsAlnum(text[at - 1]) && !Units.Follow(text, end) && !Units.Follow(text, end - 1);
        return !fits ? -1 : text[end] is '室' or '档' or '铺' or '座' ? end + 1 : end;
    }

    /// <summary>A building with a name, to the end of the clause or with a number or a locator behind it.</summary>
    private static int NamedEnd(FoldedText text, int start)
    {
        int at = start;
        int best = -1;
        while (at - start < LongestName && Characters.IsHan(text[at]) && !Stops.Contains(text[at]))
        {
            if (at > start && BuildingWords.EndAt(text, at) is > 0 and var behind && GoesOn(text, behind))
            {
                best = behind;
            }
            else if (s_roomWords.StartingAt(text, at) is { } word && RoomNumberEnd(text, at + word.Length) is > 0 and var room)
            {
                return room;
            }

            at++;
        }

        return best;
    }

    /// <summary>商铺106, 档口12.</summary>
    private static int RoomNumberEnd(FoldedText text, int at)
    {
        int end = at;
        while (end - at <= LongestRoom && Characters.IsAlnum(text[end]))
        {
            end++;
        }

        return end - at is >= 2 and <= LongestRoom && Characters.IsDigit(text[end - 1]) && !Units.Follow(text, end) ? end : -1;
    }

    private static bool GoesOn(FoldedText text, int at) => AddressTail.EndsClause(text, at) || Locators.End(text, at) > 0
        || HouseNumbers.End(text, at, out var kind) > 0 && (kind != HousePart.None) || RoomNumberEnd(text, at) > 0 || text[at] is FoldedText.Barrier;

    private static int SkipMarks(FoldedText text, int at)
    {
        int end = at;
        while (end - at < MostMarks && text[end] is ' ' or '-' or '·' or '(' or '\n' or ',')
        {
            end++;
        }

        return end;
    }
}
