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
        int traditional = 0;
        int simplified = 0;
        foreach (char c in text)
        {
            if (ScriptTables.ToSimplified.TryGetValue(c, out char folded) && folded != c)
            {
                traditional++;
            }
            else if (ScriptTables.ToTraditional.ContainsKey(c) && !IsSharedByBothScripts(c))
            {
                simplified++;
            }
        }

        return traditional > simplified ? Script.Traditional : Script.Simplified;
    }

    /// <summary>Converts Simplified to Traditional by longest phrase, then by character; other characters stay.</summary>
    public static string ToTraditional(string text)
    {
        var result = new StringBuilder(text.Length);
        var phrases = ScriptTables.TraditionalPhrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < text.Length;)
        {
            i += AppendPhrase(text.AsSpan(i), phrases, result);
        }

        return result.ToString();
    }

    private static int AppendPhrase(
        ReadOnlySpan<char> rest, System.Collections.Frozen.FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> phrases, StringBuilder result)
    {
        for (int length = Math.Min(LongestPhrase, rest.Length); length >= 2; length--)
        {
            if (phrases.TryGetValue(rest[..length], out string? phrase))
            {
                foreach (char c in phrase)
                {
                    result.Append(InUse(c));
                }

                return length;
            }
        }

        result.Append(InUse(ScriptTables.ToTraditional.GetValueOrDefault(rest[0], rest[0])));
        return 1;
    }

    /// <summary>The forms that people in Taiwan and Hong Kong write today where the standard table prefers an older one.</summary>
    private static char InUse(char c) => c switch
    {
        '覈' => '核',
        '纔' => '才',
        '着' => '著',
        '裏' => '裡',
        '爲' => '為',
        '喫' => '吃',
        _ => c,
    };

    /// <summary>Characters such as 后, 里 and 面 stand in Traditional texts too, with another meaning.</summary>
    private static bool IsSharedByBothScripts(char c) => "后里面只台干系发制回向几才折松斗准冲御周卷借划吃合谷丑征云余于困局布志愿据升朱板游肴舍采链须么克伙别杠梁欲杯炉占着".Contains(c);
}
