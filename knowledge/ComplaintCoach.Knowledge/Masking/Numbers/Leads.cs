using System.Collections.Frozen;

namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Reads what a number is said to be from the words before and behind it. Thread-safe.</summary>
internal static class Leads
{
    private const int LongestWord = 8;
    private const int MostSkipped = 12;
    private const int LongestSpeaker = 12;
    private const int LongestQuestion = 24;
    private const string Skipped = " :=#\"'()[]<>-_、是为就这个张写的填报发你给我您码号都显示还叫从系.";

    private static readonly FrozenDictionary<string, Lead> s_words = LeadWords.All.SelectMany(group =>
        group.Words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => (word, group.Lead))).ToFrozenDictionary(w => w.word, w => w.Lead);

    /// <summary>What the words directly before the position say; fillers such as 是 and blanks may stand between.</summary>
    public static Lead Before(FoldedText text, int position)
    {
        for (int skipped = 0; skipped <= MostSkipped; skipped++)
        {
            int at = position - skipped;
            if (WordEndingAt(text, at) is { } lead)
            {
                return lead;
            }

            char c = text[at - 1];
            bool skips = c == '\n' ? text[at - 2] is ':' : Skipped.Contains(c) && c != '\0';
            if (!skips)
            {
                break;
            }
        }

        return AskedBefore(text, position);
    }

    /// <summary>What the turn before asked for, when the position begins a turn ("请留个电话\n邝小姐:6098 7654"); a phone before anything else.</summary>
    private static Lead AskedBefore(FoldedText text, int position)
    {
        int at = position;
        while (position - at < LongestSpeaker && text[at - 1] is not ('\n' or '\0'))
        {
            at--;
        }

        if (text[at - 1] != '\n' || !text.Slice(at, position).TrimEnd(' ').EndsWith(":"))
        {
            return Lead.None;
        }

        var asked = Lead.None;
        for (int end = at - 1; end > 0 && at - end < LongestQuestion && text[end - 1] != '\n'; end--)
        {
            if (WordEndingAt(text, end) is { } lead)
            {
                asked = asked == Lead.None || lead == Lead.Phone ? lead : asked;
            }
        }

        return asked;
    }

    /// <summary>Whether the words right behind say that it was an order number ("13900001111这个单号").</summary>
    public static bool OrderBehind(FoldedText text, int position)
    {
        int at = position;
        while (at < position + 3 && text[at] is '这' or '个' or '号' or ' ')
        {
            at++;
        }

        if (LeadWords.OrdersBehind.StartingAt(text, at) is not { } word)
        {
            return false;
        }

        int end = at + word.Length;
        char next = text[end] == ' ' ? text[end + 1] : text[end];
        return next is not (':' or '=' or '#' or '是' or '为' or '号') && !Characters.IsAlnum(next);
    }

    /// <summary>Whether a bank or its card is named right behind ("… 678 中行").</summary>
    public static bool BankBehind(FoldedText text, int position)
    {
        int at = text[position] is ' ' or ',' or '(' or '的' ? position + 1 : position;
        return LeadWords.BanksBehind.StartingAt(text, at) is not null;
    }

    /// <summary>Whether the clause before the position names the kind, with no other kind named in between.</summary>
    public static bool InClause(FoldedText text, int position, Lead lead)
    {
        for (int at = position; at > 0 && at > position - 24 && text[at - 1] is not ('。' or ';' or '!' or '?' or '\n'); at--)
        {
            if (WordEndingAt(text, at) is { } named)
            {
                return named == lead;
            }
        }

        return false;
    }

    private static Lead? WordEndingAt(FoldedText text, int end)
    {
        var words = s_words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(LongestWord, end); length >= 1; length--)
        {
            if (words.TryGetValue(text.Slice(end - length, end), out var lead)
                && !(Characters.IsLetter(text[end - length]) && Characters.IsAlnum(text[end - length - 1])))
            {
                return lead;
            }
        }

        return null;
    }
}
