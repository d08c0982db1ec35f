using System.Text;

namespace ComplaintCoach.Knowledge.Text;

/// <summary>The script a text is written in.</summary>
public enum Script
{
    Simplified,
    Traditional,
}

/// <summary>Tells the script of a text and writes Simplified sentences in Traditional. Thread-safe.</summary>
public static class ScriptConverter
{
    private const int LongestPhrase = 4;

    /// <summary>Traditional when more characters occur only in Traditional than only in Simplified; Simplified when in doubt.</summary>
    public static Script Detect(string text)
    {
        var (traditional, simplified) = Count(text);
        return traditional > simplified ? Script.Traditional : Script.Simplified;
    }

    /// <summary>False when no character of the text belongs to one script alone, as in 我不知道.</summary>
    public static bool Tells(string text) => Count(text) is not (0, 0);

    private static (int Traditional, int Simplified) Count(string text)
    {
        int traditional = 0;
        int simplified = 0;
        foreach (char c in text)
        {
            if (ScriptTables.ToSimplified.TryGetValue(c, out char folded) && folded != c)
            {
                traditional++;
            }
            else if (ScriptConverterOverrides.OfCharacter(c) != c && !IsSharedByBothScripts(c))
            {
                simplified++;
            }
        }

        return (traditional, simplified);
    }

    /// <summary>
    /// Writes Simplified in the Traditional script that Taiwan and Hong Kong print: our own words first, then the longest
    /// phrase of the table, then by character; quotation marks become corner brackets. Everything else stays, and so does
    /// the length. The words themselves stay those of the mainland (短信 is 短信, not 簡訊).
    /// </summary>
    public static string ToTraditional(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            i += AppendNext(text.AsSpan(i), result);
        }

        return result.ToString();
    }

    private static int AppendNext(ReadOnlySpan<char> rest, StringBuilder result)
    {
        if (OwnWord(rest) is { } word)
        {
            result.Append(word);
            return word.Length;
        }

        if (Phrase(rest) is { } phrase)
        {
            foreach (char c in phrase)
            {
                result.Append(ScriptConverterOverrides.AsPrinted(c));
            }

            return phrase.Length;
        }

        result.Append(Mark(rest[0]));
        return 1;
    }

    private static string? OwnWord(ReadOnlySpan<char> rest)
    {
        var words = ScriptConverterOverrides.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(ScriptConverterOverrides.LongestWord, rest.Length); length >= 2; length--)
        {
            if (words.TryGetValue(rest[..length], out string? word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The longest phrase of the table that is no accident and runs into none of our own words.</summary>
    private static string? Phrase(ReadOnlySpan<char> rest)
    {
        var phrases = ScriptTables.TraditionalPhrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(LongestPhrase, rest.Length); length >= 2; length--)
        {
            if (phrases.TryGetValue(rest[..length], out string? phrase)
                && !ScriptConverterOverrides.IsAccident(rest[..length])
                && !RunsIntoOwnWord(rest, length))
            {
                return phrase;
            }
        }

        return null;
    }

    private static bool RunsIntoOwnWord(ReadOnlySpan<char> rest, int length)
    {
        for (int i = 1; i < length; i++)
        {
            if (OwnWord(rest[i..]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static char Mark(char c) => c switch
    {
        '“' => '「',
        '”' => '」',
        '‘' => '『',
        '’' => '』',
        _ => ScriptConverterOverrides.OfCharacter(c),
    };

    /// <summary>Characters such as 后, 里 and 面 stand in Traditional texts too, with another meaning.</summary>
    private static bool IsSharedByBothScripts(char c) => "后里面只台干系发制回向几才折松斗准冲御周卷借划吃合谷丑征云余于困局布志愿据升朱板游肴舍采链须么克伙别杠梁欲杯炉占着".Contains(c);
}
