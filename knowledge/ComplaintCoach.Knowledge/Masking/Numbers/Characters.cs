using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Classes of folded characters. Thread-safe.</summary>
internal static class Characters
{
    private const string Numerals = "零一二三四五六七八九";
    private const string FormalNumerals = "〇壹贰叁肆伍陆柒捌玖";

    public static bool IsLetter(char c) => char.IsAsciiLetter(c);

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    public static bool IsAlnum(char c) => char.IsAsciiLetterOrDigit(c);

    public static bool IsHan(char c) => Normalizer.IsHan(c);

    /// <summary>The value of an Arabic or Chinese digit; -1 for anything else. 幺 is how a one is read out.</summary>
    public static int DigitOf(char c)
    {
        if (IsDigit(c))
        {
            return c - '0';
        }

        int value = c == '幺' ? 1 : c < '\u3000' ? -1 : Numerals.IndexOf(c);
        return value < 0 && c >= '\u3000' ? FormalNumerals.IndexOf(c) : value;
    }
}
