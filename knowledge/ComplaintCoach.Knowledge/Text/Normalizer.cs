using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplaintCoach.Knowledge.Text;

/// <summary>
/// Folds a text for matching. Steps, in order: width, case and script by character; invisible characters, emoji and lone
/// surrogates dropped; symbols and blanks between two Han characters dropped; punctuation sprinkled through a word dropped;
/// three or more of the same Han character become one. Linear in the length, thread-safe, idempotent on its own output.
/// A text in which nothing is to be dropped, as most are, costs one look into a table a character.
/// </summary>
public static class Normalizer
{
    private const char Drop = '\0';

    /// <summary>No punctuation or symbol lies at or behind it.</summary>
    private const char LastMark = '\u3003';
    private const byte Punctuation = 1;
    private const byte Symbol = 2;
    private static readonly char[] s_fold = BuildFold();
    private static readonly byte[] s_marks = BuildMarks();

    public static NormalizedText Normalize(string text)
    {
        char[] chars = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return FoldPlain(text, chars)
                ? new NormalizedText(text, chars.AsSpan(0, text.Length).SequenceEqual(text) ? text : new string(chars, 0, text.Length))
                : NormalizeDisguised(text, chars);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static NormalizedText NormalizeDisguised(string text, char[] chars)
    {
        int[] starts = ArrayPool<int>.Shared.Rent(text.Length);
        int[] ends = ArrayPool<int>.Shared.Rent(text.Length);
        try
        {
            int count = Fold(text, chars, starts, ends);
            int before;
            do
            {
                // Dropping one disguise may bring another to light (a repeated character between sprinkled punctuation). To
                // bring out one more after it a text must be twice as long, so the rounds are few.
                before = count;
                count = DropInserted(chars, starts, ends, count);
                count = DropSprinkled(chars, starts, ends, count);
                count = CollapseRepeats(chars, starts, ends, count);
            }
            while (count < before);
            return new NormalizedText(text, new string(chars, 0, count), starts[..count], ends[..count]);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(starts);
            ArrayPool<int>.Shared.Return(ends);
        }
    }

    /// <summary>Han characters, the basic block and extension A.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '〇';

    /// <summary>Folds character by character; false as soon as something has to be dropped.</summary>
    private static bool FoldPlain(string text, char[] chars)
    {
        char last = Drop;
        char lastButOne = Drop;
        bool symbolsBehindHan = false;
        for (int i = 0; i < text.Length; i++)
        {
            char folded = s_fold[text[i]];
            if (IsHan(folded))
            {
                if (symbolsBehindHan || (folded == last && folded == lastButOne))
                {
                    return false;
                }
            }
            else
            {
                bool behindHan = IsHan(last);
                if (folded == Drop || (behindHan && IsPunctuation(folded) && IsPunctuation(lastButOne)))
                {
                    return false;
                }

                symbolsBehindHan = IsSymbol(folded) && (behindHan || symbolsBehindHan);
            }

            chars[i] = folded;
            lastButOne = last;
            last = folded;
        }

        return true;
    }

    private static int Fold(string text, char[] chars, int[] starts, int[] ends)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            // Characters beyond the basic plane are emoji and rare characters that no rule names; lone halves are noise.
            char folded = s_fold[text[i]];
            if (folded == Drop)
            {
                continue;
            }

            chars[count] = folded;
            starts[count] = i;
            ends[count++] = i + 1;
        }

        return count;
    }

    /// <summary>Blanks and symbols put between two Han characters hide a phrase and mean nothing.</summary>
    private static int DropInserted(char[] chars, int[] starts, int[] ends, int count)
    {
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            if (IsSymbol(chars[i]) && kept > 0 && IsHan(chars[kept - 1]))
            {
                int next = i;
                while (next < count && IsSymbol(chars[next]))
                {
                    next++;
                }

                if (next < count && IsHan(chars[next]))
                {
                    i = next - 1;
                    continue;
                }
            }

            Keep(chars, starts, ends, i, kept++);
        }

        return kept;
    }

    /// <summary>Punctuation after every one or two Han characters, at least twice in a row ("不,知,道"), is a disguise too.</summary>
    private static int DropSprinkled(char[] chars, int[] starts, int[] ends, int count)
    {
        // Marked first (by a negative end) and dropped afterwards: the marks look at their neighbours as they stand.
        for (int i = 0; i < count; i++)
        {
            if (IsPunctuation(chars[i]) && InSprinkle(chars, i, count))
            {
                ends[i] = -ends[i];
            }
        }

        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            if (ends[i] > 0)
            {
                Keep(chars, starts, ends, i, kept++);
            }
        }

        return kept;
    }

    private static bool InSprinkle(char[] chars, int at, int count)
    {
        return HanRun(chars, at, count, +1) == 1 && HanRun(chars, at, count, -1) == 1
            && (NextMarkFits(chars, at, count, +1) || NextMarkFits(chars, at, count, -1));

        static int HanRun(char[] chars, int at, int count, int step)
        {
            int run = 0;
            for (int i = at + step; i >= 0 && i < count && IsHan(chars[i]) && run < 2; i += step)
            {
                run++;
            }

            return run;
        }

        static bool NextMarkFits(char[] chars, int at, int count, int step)
        {
            int mark = at + (2 * step);
            return mark >= 0 && mark < count && IsPunctuation(chars[mark]);
        }
    }

    private static int CollapseRepeats(char[] chars, int[] starts, int[] ends, int count)
    {
        int kept = 0;
        for (int i = 0; i < count;)
        {
            int run = i + 1;
            while (run < count && chars[run] == chars[i])
            {
                run++;
            }

            bool collapse = run - i >= 3 && IsHan(chars[i]);
            int take = collapse ? 1 : run - i;
            int lastEnd = ends[run - 1];
            for (int k = 0; k < take; k++)
            {
                Keep(chars, starts, ends, i + k, kept++);
            }

            if (collapse)
            {
                ends[kept - 1] = lastEnd;
            }

            i = run;
        }

        return kept;
    }

    private static void Keep(char[] chars, int[] starts, int[] ends, int from, int to)
    {
        chars[to] = chars[from];
        starts[to] = starts[from];
        ends[to] = ends[from];
    }

    private static bool IsPunctuation(char c) => (s_marks[Math.Min(c, LastMark)] & Punctuation) != 0;

    private static bool IsSymbol(char c) => (s_marks[Math.Min(c, LastMark)] & Symbol) != 0;

    private static byte[] BuildMarks()
    {
        byte[] marks = new byte[LastMark + 1];
        foreach (char c in ",。!?…、;:.")
        {
            marks[c] |= Punctuation;
        }

        foreach (char c in " */\\-_+=|~^#@.·&%$`'")
        {
            marks[c] |= Symbol;
        }

        return marks;
    }

    private static char[] BuildFold()
    {
        var fold = new char[char.MaxValue + 1];
        for (int i = 0; i < fold.Length; i++)
        {
            // Twice: 叄 is Traditional for 叁, which chats write for 三.
            fold[i] = Simplified(Simplified(FoldOne((char)i)));
        }

        return fold;
    }

    private static char Simplified(char c) => ScriptTables.ToSimplified.GetValueOrDefault(c, c);

    private static char FoldOne(char c)
    {
        if (c is < '\u007f' and >= ' ' || IsHan(c))
        {
            return char.ToLowerInvariant(c);
        }

        switch (c)
        {
            case '\n' or '\r' or '\u2028' or '\u2029':
                return '\n';
            case '㇐' or 'ー' or '⼀':
                return '一';
            case '．' or '•' or '・' or '‧':
                return '.';
            case '。' or '｡':
                return '。';
            case '，' or '﹐' or '､':
                return ',';
            case '！' or '¡' or '❗' or '‼':
                return '!';
            case '？' or '❓':
                return '?';
            case '…' or '⋯':
                return '…';
            case '“' or '”' or '「' or '」' or '『' or '』' or '〝' or '〞' or '＂' or '《' or '》' or '〈' or '〉' or '‘' or '’':
                return '"';
            case '—' or '–' or '－' or '―' or '‐' or '─' or '━':
                return '-';
            case >= '\u3280' and <= '\u32B0':
                return Drop; // Han characters in circles (㊣) stand between words as ornaments.
            case '～' or '〜':
                return '~';
        }

        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                return Drop;
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.MathSymbol:
                return Compatible(c, Drop);
            case UnicodeCategory.Control:
                return c == '\t' ? ' ' : Drop;
            case UnicodeCategory.SpaceSeparator:
                return ' ';
        }

        return Compatible(c, c);
    }

    /// <summary>Pinyin may come with its tones: ù is u.</summary>
    private static char WithoutAccent(char c) =>
        char.IsLetter(c) && !IsHan(c) && c.ToString().Normalize(NormalizationForm.FormD)[0] is var plain && char.IsAsciiLetter(plain) ? plain : c;

    /// <summary>Full-width and compatibility forms that stand for one plain character, in lower case.</summary>
    private static char Compatible(char c, char otherwise)
    {
        string plain = c.ToString().Normalize(NormalizationForm.FormKC);
        char folded = plain.Length == 1 && plain[0] != c ? FoldOne(plain[0]) : otherwise;
        return char.ToLowerInvariant(WithoutAccent(folded));
    }
}
