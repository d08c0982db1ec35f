using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>Building and unit or room without a name before them: 3号楼2单元1701. Thread-safe.</summary>
internal static class BareBuildings
{
    private const int ShortestName = 2;
    private const int LongestLatin = 12;
    private static readonly PlaceSuffix s_anywhere = new("", Proof.MoreThanDay, 0);
    private static readonly WordList s_buildings = new("号楼 栋 幢 座 单元");

    public static void Find(FoldedText text, List<(int Start, int End)> parts)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (s_buildings.StartingAt(text, i) is null)
            {
                continue;
            }

            int start = NumberStart(text, i);
            if (start < i && HouseNumbers.End(text, start, out var first) is > 0 and var end && first == HousePart.Building)
            {
                i = Math.Max(i, Read(text, start, end, parts) - 1);
            }
        }
    }

    /// <summary>With a unit or a room behind it, or with a name before it to which somebody lives or something goes.</summary>
    /// <returns>Behind what was read.</returns>
    private static int Read(FoldedText text, int start, int end, List<(int Start, int End)> parts)
    {
        var tail = AddressTail.Read(text, end, s_anywhere);
        int name = NameStart(text, start);
        bool room = tail.Parts > 0 && (text[end - 1] is not ('元' or '座') || HasRoom(text, end, tail.End));
        if (room || (start - name >= ShortestName && Residence.Before(text, name)))
        {
            parts.Add((start - name >= ShortestName ? name : start, tail.End));
        }

        return tail.End;
    }

    /// <summary>The name of an estate without a usual ending, Latin words in it too: 香榭丽舍9栋, 三里屯SOHO 5号楼.</summary>
    private static int NameStart(FoldedText text, int number)
    {
        int han = PlaceWords.NameStart(text, number);
        int start = text[han - 1] == ' ' && Characters.IsLetter(text[han - 2]) ? han - 1 : han;
        while (han - start < LongestLatin && Characters.IsLetter(text[start - 1]))
        {
            start--;
        }

        int name = start < han ? PlaceWords.NameStart(text, start) : han;
        return number - name >= ShortestName ? name : number;
    }

    private static bool HasRoom(FoldedText text, int start, int end)
    {
        int digits = 0;
        for (int i = start; i < end; i++)
        {
            digits = Characters.DigitOf(text[i]) >= 0 ? digits + 1 : 0;
            if (digits == 3)
            {
                return true;
            }
        }

        return false;
    }

    private static int NumberStart(FoldedText text, int unit)
    {
        int start = unit;
        while (unit - start < 4 && (Characters.IsAlnum(text[start - 1]) || "一二三四五六七八九十甲乙丙丁".Contains(text[start - 1])))
        {
            start--;
        }

        return start;
    }
}
