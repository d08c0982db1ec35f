using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Contacts;

/// <summary>QQ numbers some words behind QQ, joined to one before, or before "是我QQ"; part of <see cref="QqRecognizer"/>.</summary>
internal static class FarQqRecognizer
{
    private const int Shortest = 7;
    private const int Longest = 10;
    private const int LongestBetween = 8;

    private static readonly WordList s_words = new("qq 扣扣 企鹅 加q q号 的q 我q q我 扣q 球球");

    /// <summary>Adds the numbers, in one pass over the text.</summary>
    /// <param name="text">The text with its digits.</param>
    /// <param name="near">Where the numbers found near their words end, by their start.</param>
    /// <param name="found">Gets the numbers.</param>
    public static void Find(MaskingText text, IReadOnlyDictionary<int, int> near, List<Candidate> found)
    {
        var folded = text.Folded;
        int at = 0;
        int wordEnd = -1;
        int lastEnd = -1;
        for (int g = 0; g < text.Digits.Count; g++)
        {
            var group = text.Digits[g];
            for (; at < group.Start; at++)
            {
                if (s_words.StartingAt(folded, at) is { } word && ContactWords.StandsAlone(folded, at) && ContactWords.EndsAlone(folded, at + word.Length))
                {
                    wordEnd = at + word.Length;
                }
            }

            at = Math.Max(at, group.End);
            if (near.TryGetValue(group.Start, out int nearEnd))
            {
                lastEnd = nearEnd;
                wordEnd = -1;
                continue;
            }

            bool said = (wordEnd >= 0 && ContactGaps.Passes(folded, wordEnd, group.Start)) || (lastEnd >= 0 && ContactGaps.Joins(folded, lastEnd, group.Start)) || IsBefore(folded, group.End);
            if (said && IsNumber(folded, group.Start, group.End))
            {
                found.Add(new Candidate(MaskKind.Qq, group.Start, group.End, Certainty.Likely));
                lastEnd = group.End;
                wordEnd = -1;
            }
        }
    }

    private static bool IsNumber(FoldedText text, int start, int end)
    {
        bool alone = !WeChatTokens.IsPart(text[start - 1]) && !WeChatTokens.IsPart(text[end]) && text[end] is not ('@' or '.') && text[start - 1] is not '.';
        return alone && end - start is >= Shortest and <= Longest && text[start] is >= '1' and <= '9' && !IsDate(text.Slice(start, end)) && !Units.IsAmount(text, start, end);
    }

    private static bool IsDate(ReadOnlySpan<char> digits) => digits.Length == 8 && (digits.StartsWith("20") || digits.StartsWith("19"))
        && digits[4] is '0' or '1' && string.CompareOrdinal(digits[4..6].ToString(), "12") <= 0 && string.CompareOrdinal(digits[6..].ToString(), "31") <= 0;

    private static bool IsBefore(FoldedText text, int end)
    {
        for (int at = end; at - end <= LongestBetween && (at == end || " (,是就我的这个".Contains(text[at - 1])); at++)
        {
            if (text.Has(at, "qq") || text.Has(at, "扣扣") || text.Has(at, "企鹅"))
            {
                var between = text.Slice(end, at);
                return between.ContainsAny("是就(");
            }
        }

        return false;
    }
}
