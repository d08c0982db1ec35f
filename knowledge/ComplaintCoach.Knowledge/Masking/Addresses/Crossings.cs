using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>Where two roads meet: 创业大道与民生路交叉口, 人民南路四段与火车南站西路交汇处. Thread-safe.</summary>
internal static class Crossings
{
    private const int LongestRoad = 10;
    private const int LongestSection = 3;
    private static readonly WordList s_crossings = new("交叉口 交叉路口 交汇处 交汇口 交界处 交界 交口 十字路口 丁字路口 路口 口");

    public static void Find(FoldedText text, List<(int Start, int End)> parts)
    {
        for (int i = 2; i < text.Length; i++)
        {
            if (text[i] is '与' or '和' or '跟' or '、' or '/' && FirstRoad(text, i) is >= 0 and var start && CrossingEnd(text, i + 1) is > 0 and var end)
            {
                parts.Add((start, end));
                i = end - 1;
            }
        }
    }

    private static bool IsRoad(char c) => c is '路' or '街' or '道';

    /// <summary>The beginning of the road that ends here, with its section; -1 when none does.</summary>
    private static int FirstRoad(FoldedText text, int end)
    {
        int road = text[end - 1] == '段' ? end - 1 : end;
        for (int skipped = 0; road < end && skipped < LongestSection && !IsRoad(text[road - 1]); skipped++)
        {
            road--;
        }

        if (!IsRoad(text[road - 1]))
        {
            return -1;
        }

        int name = PlaceWords.NameStart(text, road - 1);
        return road - name >= 2 ? name : -1;
    }

    /// <summary>Behind the second road and the word that says that it crosses.</summary>
    private static int CrossingEnd(FoldedText text, int start)
    {
        for (int at = start; at - start < LongestRoad && Characters.IsHan(text[at]); at++)
        {
            int behind = at > start && IsRoad(text[at]) ? at + 1 : -1;
            string? crossing = behind < 0 ? null : s_crossings.StartingAt(text, text[behind] == '的' ? behind + 1 : behind);
            if (crossing is not null)
            {
                return behind + (text[behind] == '的' ? 1 : 0) + crossing.Length;
            }
        }

        return -1;
    }
}
