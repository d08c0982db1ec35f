using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>Numbers that only the model found, such as the second half of one that was sent in two messages. Thread-safe.</summary>
internal static class LearnedNumbers
{
    private const int Near = 12;
    private const int Longest = 24;

    /// <summary>From here on a token of letters and digits is a tracking or serial number; what is personal among such tokens the rules know.</summary>
    private const int LongCode = 12;

    /// <summary>Characters by which numbers, plates and mail addresses are read out.</summary>
    private const string ReadOut = "洞拐勾两叉点杠横艾特圈百十京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳警学挂";
    private static readonly WordList s_tails = new("后四位 后六位 后八位 后两位 后三位 后五位 末四位 末六位 后4位 后6位 后8位 末4位 末6位 后位 尾号 尾数 尾");

    /// <summary>Whether nothing around the number says that it is an order number, a sum or only the end of a number.</summary>
    public static bool MayBePersonal(FoldedText text, int position)
    {
        if (Characters.IsHan(text[position]) && !IsPart(text[position]) && !ReadOut.Contains(text[position]))
        {
            return false;
        }

        int start = position;
        while (position - start < Longest && IsPart(text[start - 1]))
        {
            start--;
        }

        int end = position + 1;
        while (end - position < Longest && IsPart(text[end]))
        {
            end++;
        }

        bool longCode = end - start >= LongCode && IsCode(text, position);
        return !longCode && !IsHotline(text, start) && !NumberContext.IsOrder(text, start, end) && !Units.IsAmount(text, start, end) && Leads.Before(text, start) != Lead.Amount && !IsTail(text, start);
    }

    /// <summary>The kind at the position, by the number before it, the words before it, or its own characters.</summary>
    public static MaskKind KindAt(FoldedText text, MaskKind?[] kinds, int position)
    {
        for (int i = position - 1; i >= 0 && position - i <= Near; i--)
        {
            if (kinds[i] is { } kind and not (MaskKind.Name or MaskKind.Address))
            {
                return kind;
            }
        }

        return Leads.Before(text, position) switch
        {
            Lead.IdCard => MaskKind.IdCard,
            Lead.BankCard => MaskKind.BankCard,
            Lead.Vin => MaskKind.Vin,
            Lead.Plate => MaskKind.Plate,
            Lead.Phone => MaskKind.Mobile,
            _ => Characters.IsLetter(text[position]) ? MaskKind.WeChat : Characters.DigitOf(text[position]) >= 0 ? MaskKind.Mobile : MaskKind.Plate,
        };
    }

    /// <summary>Whether a letter stands in a token with digits, such as a model or a serial number.</summary>
    public static bool IsCode(FoldedText text, int position)
    {
        bool digit = false;
        for (int i = position; position - i < Longest && Characters.IsAlnum(text[i]); i--)
        {
            digit |= Characters.IsDigit(text[i]);
        }

        for (int i = position; i - position < Longest && Characters.IsAlnum(text[i]); i++)
        {
            digit |= Characters.IsDigit(text[i]);
        }

        return digit;
    }

    private static bool IsPart(char c) => Characters.IsAlnum(c) || Characters.DigitOf(c) >= 0;

    /// <summary>400 and 800 numbers are the company's own.</summary>
    private static bool IsHotline(FoldedText text, int start)
    {
        int at = start;
        while (start - at < Longest && (Characters.IsDigit(text[at - 1]) || (text[at - 1] is ' ' or '-' && Characters.IsDigit(text[at - 2]))))
        {
            at--;
        }

        return text.Has(at, "400") || text.Has(at, "800");
    }

    private static bool IsTail(FoldedText text, int start)
    {
        int at = start;
        while (start - at < 3 && text[at - 1] is ' ' or ':' or '是' or '为')
        {
            at--;
        }

        return at > 0 && s_tails.EndingAt(text, at) is not null;
    }
}
