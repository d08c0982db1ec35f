using System.Text.RegularExpressions;

namespace ComplaintCoach.Knowledge.Masking.Addresses;

/// <summary>Addresses in English or pinyin: Room 1501, Building 8, Lane 99 Puming Road; Xinhua Lu 211 hao 3 lou. Thread-safe.</summary>
internal static class LatinAddresses
{
    private const string Unit = @"(?:room|rm|flat|unit|suite|apt|building|bldg|block|tower|floor|lane|no)\.? ?[0-9a-z]{0,3}[0-9][0-9a-z-]{0,5}";
    private const string Road = @"(?:[a-z]{2,12} ){1,3}(?:road|rd|street|st|avenue|ave|lane|boulevard|blvd)\b\.?";
    private const string Numbered = @"(?:[0-9]{1,5},? )?";
    private const string Pinyin = @"[a-z]{2,14} ?(?:zhong |dong |xi |nan |bei )?(?:da ?dao|da ?jie|lu|jie|xiang|nong) ?[0-9]{1,5} ?(?:hao|nong)\b(?:,? ?[0-9]{1,5} ?(?:hao|lou|dong|ceng|shi|danyuan|hao lou)\b)*";

    private static readonly Regex s_units = new($@"\b{Unit}(?:, ?{Unit})*(?:,? {Numbered}{Road})?(?:, ?[\u4e00-\u9fff]{{3,10}}(?:湾|园|苑|府|城|广场|大厦|花园))?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex s_roads = new($@"\b(?:no\.? ?)?[0-9]{{1,5}},? {Road}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex s_pinyin = new($@"\b{Pinyin}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static void Find(FoldedText text, List<(int Start, int End)> parts)
    {
        Add(s_units, text, parts, match => match.Contains(','));
        Add(s_roads, text, parts, _ => true);
        Add(s_pinyin, text, parts, _ => true);
    }

    private static void Add(Regex regex, FoldedText text, List<(int Start, int End)> parts, Func<string, bool> accepts)
    {
        foreach (Match match in regex.Matches(text.Value))
        {
            if (accepts(match.Value))
            {
                parts.Add((match.Index, match.Index + match.Length));
            }
        }
    }
}
