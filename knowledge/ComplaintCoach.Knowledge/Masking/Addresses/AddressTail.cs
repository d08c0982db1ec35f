using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>What follows the name of a place.</summary>
/// <param name="End">Behind the last part; the place's own end when there is none.</param>
/// <param name="Parts">How many numbered parts.</param>
/// <param name="Strongest">The most telling of them.</param>
/// <param name="OnlyDay">Whether all there is may be a day of the month, such as 3号.</param>
internal readonly record struct AddressTail(int End, int Parts, HousePart Strongest, bool OnlyDay)
{
    private const int Longest = 60;
    private const int LongestName = 10;
    private const int LongestFiller = 6;
    private const int LongestSuffix = 3;
    private const int LongestCrossing = 24;
    private const string PlaceStops = "在到住是的了给我你您他她它们把送寄说叫往去修换坏漏停来买这那";
    private static readonly WordList s_crossings = new("交叉口 交汇处 交界处 路口 交口 口");

    /// <summary>Reads numbered parts and the names of buildings between them as far as they go.</summary>
    public static AddressTail Read(FoldedText text, int start, PlaceSuffix place)
    {
        var tail = new AddressTail(start, 0, HousePart.None, false);
        int at = SkipCrossing(text, start);
        while (at - start < Longest)
        {
            int part = SkipMarks(text, at);
            int end = HouseNumbers.End(text, part, out var kind);
            bool follows = end > 0 && MarkFits(text, at, part, end, kind, tail) && (kind != HousePart.Bare || BareFits(text, part, end, tail, place));
            if (!follows)
            {
                int named = NamedEnd(text, part, place);
                if (named < 0 || Leads.Before(text, named) != Lead.None)
                {
                    break;
                }

                at = named;
                continue;
            }

            bool day = tail.Parts == 0 && kind == HousePart.Common && text[end - 1] == '号' && end - part <= 3;
            tail = new AddressTail(end, tail.Parts + 1, kind > tail.Strongest ? kind : tail.Strongest, day);
            at = end;
        }

        return tail;
    }

    /// <summary>Whether numbered parts may follow at all: a quick look.</summary>
    public static bool MayFollow(FoldedText text, int start) => HouseNumbers.MayBeginIn(text, start, start + LongestCrossing + LongestName + LongestSuffix);

    /// <summary>Whether a clause ends here.</summary>
    public static bool EndsClause(FoldedText text, int at) => text[at] is '\0' or '\n' or ',' or '。' or ';' or '!' or '?' or ' ' or ')' or '"' or '、';

    /// <summary>Behind a comma or a blank a bare number or a 号 begins something else, a sum or a day.</summary>
    private static bool MarkFits(FoldedText text, int at, int part, int end, HousePart kind, AddressTail tail)
    {
        bool comma = text.Slice(at, part).Contains(',');
        bool blank = text.Slice(at, part).Contains(' ');
        bool vague = kind == HousePart.Bare || text[end - 1] == '号';
        bool again = at == tail.End && text[at - 1] == '号' && text[end - 1] == '号';
        return !vague || tail.Parts == 0 || (!again && !comma && !(blank && tail.Strongest < HousePart.Building));
    }

    /// <summary>A number without unit is a room behind a building, or a house behind a road when the clause ends with it.</summary>
    private static bool BareFits(FoldedText text, int start, int end, AddressTail tail, PlaceSuffix place)
    {
        if (tail.Parts > 0 || place.Word.Length == 0)
        {
            return text[start] == '之' || end - start is >= 2 and <= 6 && (tail.Strongest == HousePart.Building || tail.Parts > 1 || end - start >= 3);
        }

        return Characters.IsDigit(text[start]) && place.Proof is Proof.Number or Proof.MoreThanDay && end - start <= 4 && (EndsClause(text, end) || text[end] is '的' or '-');
    }

    /// <summary>Behind a building's name or a few characters that lead to the next number; -1 when there is none.</summary>
    private static int NamedEnd(FoldedText text, int start, PlaceSuffix place)
    {
        int at = HouseNumbers.MayBeginIn(text, start, start + LongestName + LongestSuffix) ? start : start + LongestName;
        while (at - start < LongestName && Characters.IsHan(text[at]) && !PlaceStops.Contains(text[at]))
        {
            if (at > start && NamedPlaces.At(text, at) is { } suffix && NumberFollows(text, at + suffix.Word.Length))
            {
                return at + suffix.Word.Length;
            }

            at++;
            if (at - start <= LongestFiller && LeadsOn(text[at - 1]) && NumberFollows(text, at))
            {
                return at;
            }

            if (at - start >= 2 && place.Proof == Proof.Number && EstateFollows(text, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>西头, 南侧, 东区, 北门: what may stand before the next number.</summary>
    private static bool LeadsOn(char c) => c is '头' or '侧' or '区' or '门' or '边' or '面' or '东' or '西' or '南' or '北' or '口' or '院' or '场' or '市' or '厦' or '园' or '厂';

    /// <summary>A name without a suffix, such as 万科翡翠滨江, shows by the 1期 or 2幢 behind it.</summary>
    private static bool EstateFollows(FoldedText text, int at) =>
        HouseNumbers.End(text, at, out var kind) is > 0 and var end && (kind == HousePart.Building || text[end - 1] == '期');

    private static bool NumberFollows(FoldedText text, int at)
    {
        int start = SkipMarks(text, at);
        return HouseNumbers.End(text, start, out var kind) > 0 && kind != HousePart.Bare
            || (Characters.IsAlnum(text[start]) && HouseNumbers.End(text, start, out _) - start >= 3);
    }

    /// <summary>Behind "与解放路交叉口往南50米".</summary>
    private static int SkipCrossing(FoldedText text, int start)
    {
        if (text[start] is not ('与' or '和' or '、' or '近' or '/'))
        {
            return start;
        }

        int road = start + 1;
        while (road - start < 8 && text[road] is not ('路' or '街' or '道') && Characters.IsHan(text[road]))
        {
            road++;
        }

        int at = road + 1;
        string? crossing = s_crossings.StartingAt(text, at);
        if (text[road] is not ('路' or '街' or '道') || crossing is null)
        {
            return start;
        }

        at += crossing.Length;
        int way = at;
        while (way - at < 8 && text[way] != '米' && (Characters.IsDigit(text[way]) || text[way] is '往' or '向' or '东' or '西' or '南' or '北' or '约' or ' '))
        {
            way++;
        }

        return text[way] == '米' ? way + 1 : at;
    }

    private static int SkipMarks(FoldedText text, int at)
    {
        int end = at;
        while (end - at < 2 && text[end] is ' ' or '-' or '·' or '(' or ')' or ',')
        {
            end++;
        }

        return end;
    }
}
