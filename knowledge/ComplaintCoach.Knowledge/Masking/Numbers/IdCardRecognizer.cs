using System.Globalization;

namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>
/// Identity cards: 18 characters with a province, a date of birth and a right check character; a wrong one or the old
/// 15 digits only when the number is called an identity card.
/// </summary>
internal sealed class IdCardRecognizer : IRecognizer
{
    private const string Check = "10X98765432";
    private static readonly int[] s_weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public void Find(MaskingText text, List<Candidate> found)
    {
        for (int g = 0; g < text.Digits.Count; g++)
        {
            if (Characters.DigitOf(text.Folded[text.Digits[g].Start]) is >= 1 and <= 9 && Read(text, g) is { } card)
            {
                found.Add(card);
            }
        }
    }

    private static Candidate? Read(MaskingText text, int first)
    {
        int start = text.Digits[first].Start;
        var (value, end) = Longest(text, first);
        if (value is null || Characters.IsAlnum(text.Folded[start - 1]) || Characters.IsAlnum(text.Folded[end]))
        {
            return null;
        }

        bool right = value.Length == 18 && IsProvince(value) && IsDate(value.AsSpan(6, 8), "yyyyMMdd") && CheckFits(value);
        bool old = value.Length == 15 && IsProvince(value) && IsDate(value.AsSpan(6, 6), "yyMMdd");
        bool accepted = right
            ? !NumberContext.IsOrder(text.Folded, start, end)
            : (old || value.Length >= 17) && IsProvince(value) && !text.Digits[first].Linked && Leads.InClause(text.Folded, start, Lead.IdCard);
        return accepted ? new Candidate(MaskKind.IdCard, start, end, right ? Certainty.Proved : Certainty.Sure) : null;
    }

    /// <summary>Eighteen characters when the groups come to that, else seventeen or fifteen digits.</summary>
    private static (string? Value, int End) Longest(MaskingText text, int first)
    {
        if (text.Digits.Window(first, 17) is { } seventeen)
        {
            int end = text.Digits[seventeen.Last].End;
            int x = text.Folded[end] is ' ' or '-' ? end + 1 : end;
            if (text.Folded[x] == 'x')
            {
                return (seventeen.Value + "X", x + 1);
            }
        }

        var window = text.Digits.Window(first, 18) ?? text.Digits.Window(first, 17) ?? text.Digits.Window(first, 15);
        return window is { } w ? (w.Value, text.Digits[w.Last].End) : (null, 0);
    }

    private static bool IsProvince(string value) => value[0] is >= '1' and <= '6' && value[1] is >= '1' and <= '7' || value.StartsWith('8') && value[1] is >= '1' and <= '3';

    private static bool IsDate(ReadOnlySpan<char> digits, string format) =>
        DateOnly.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1880 and <= 2060;

    private static bool CheckFits(string value)
    {
        int sum = 0;
        for (int i = 0; i < s_weights.Length; i++)
        {
            sum += (value[i] - '0') * s_weights[i];
        }

        return Check[sum % 11] == value[^1];
    }
}
