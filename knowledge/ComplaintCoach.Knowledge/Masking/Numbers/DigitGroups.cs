namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>All digit groups of a text, and the numbers that neighbouring groups make up. Immutable, thread-safe.</summary>
internal sealed class DigitGroups
{
    /// <summary>The link of two groups with nothing between them, such as 138一二三四5678.</summary>
    public const char Touching = '+';

    private readonly FoldedText _text;
    private readonly List<DigitGroup> _groups;

    private DigitGroups(FoldedText text, List<DigitGroup> groups)
    {
        _text = text;
        _groups = groups;
    }

    public int Count => _groups.Count;

    public DigitGroup this[int index] => _groups[index];

    public static DigitGroups Read(FoldedText text)
    {
        var groups = new List<DigitGroup>();
        for (int i = 0; i < text.Length;)
        {
            if (Characters.DigitOf(text[i]) < 0)
            {
                i++;
                continue;
            }

            int end = i + 1;
            while (Characters.DigitOf(text[end]) >= 0 && Characters.IsDigit(text[end]) == Characters.IsDigit(text[i]))
            {
                end++;
            }

            groups.Add(new DigitGroup(i, end, groups.Count == 0 ? '\0' : LinkOf(text, groups[^1].End, i)));
            i = end;
        }

        return new DigitGroups(text, groups);
    }

    /// <summary>The digits of the group, in ASCII.</summary>
    public string ValueOf(int group) => ValueOf(group, group);

    /// <summary>Whether the group is linked to the one behind it.</summary>
    public bool LinkedToNext(int group) => group + 1 < Count && _groups[group + 1].Linked;

    /// <summary>The number of exactly so many digits that begins with the group; null when the groups do not come to that.</summary>
    public NumberWindow? Window(int first, int digits)
    {
        if (IsInsideRow(first))
        {
            return null;
        }

        int sum = 0;
        for (int last = first; last < Count && (last == first || _groups[last].Linked); last++)
        {
            sum += _groups[last].Length;
            if (sum >= digits)
            {
                return sum == digits ? new NumberWindow(first, last, ValueOf(first, last)) : null;
            }
        }

        return null;
    }

    /// <summary>Whether the number touches no letter and no digit that is not its own.</summary>
    public bool StandsAlone(NumberWindow window) =>
        !Characters.IsAlnum(_text[_groups[window.First].Start - 1]) && !Characters.IsAlnum(_text[_groups[window.Last].End]);

    /// <summary>Whether the group is a single digit behind another one: numbers typed digit by digit begin at the first.</summary>
    private bool IsInsideRow(int group) => _groups[group] is { Linked: true, Length: 1 } own && _groups[group - 1].Length == 1
        && Characters.IsDigit(_text[own.Start]) && Characters.IsDigit(_text[_groups[group - 1].Start]);

    private string ValueOf(int first, int last)
    {
        var value = new System.Text.StringBuilder();
        for (int g = first; g <= last; g++)
        {
            for (int i = _groups[g].Start; i < _groups[g].End; i++)
            {
                value.Append((char)('0' + Characters.DigitOf(_text[i])));
            }
        }

        return value.ToString();
    }

    private static char LinkOf(FoldedText text, int from, int to)
    {
        switch (to - from)
        {
            case 0:
                return Touching;
            case 1:
                return IsLink(text[from]) ? text[from] : '\0';
            case > 3:
                return '\0';
        }

        // "010 - 6588", "(0755) 8320": blanks around one mark count as the mark; two blanks count as one.
        char link = ' ';
        for (int i = from; i < to; i++)
        {
            if (text[i] != ' ')
            {
                if (link != ' ' || !IsLink(text[i]))
                {
                    return '\0';
                }

                link = text[i];
            }
        }

        return link;
    }

    private static bool IsLink(char c) => c is ' ' or '-' or '.' or '·' or '_' or ',' or '、' or ')' or '/' or '*' or '杠';
}
