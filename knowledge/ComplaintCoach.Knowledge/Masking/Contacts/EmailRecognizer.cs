using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Contacts;

/// <summary>Mail addresses, also with blanks around the sign, with 艾特 for it or with 点 for a dot.</summary>
internal sealed class EmailRecognizer : IRecognizer
{
    private const int LongestPart = 64;
    private static readonly WordList s_dots = new(". 点 。 · (点) (dot) [dot] [.] (.)");
    private static readonly WordList s_signs = new("@ 艾特 (艾特) [艾特] 爱特 (at) [at] {at} <at> (@) [@] 圈a");

    public void Find(MaskingText text, List<Candidate> found)
    {
        for (int i = 0; i < text.Folded.Length; i++)
        {
            string? sign = s_signs.StartingAt(text.Folded, i) ?? (text.Folded.Has(i, " at ") ? " at " : null);
            if (sign is null)
            {
                continue;
            }

            int start = LocalStart(text.Folded, i);
            int end = DomainEnd(text.Folded, i + sign.Length);
            if (start >= 0 && end > 0)
            {
                found.Add(new Candidate(MaskKind.Email, start, end, Certainty.Proved));
            }
        }
    }

    private static int LocalStart(FoldedText text, int sign)
    {
        int end = text[sign - 1] == ' ' ? sign - 1 : sign;
        int start = end;
        while (end - start < LongestPart && (Characters.IsAlnum(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+' or '%'))
        {
            start--;
        }

        while (start < end && !Characters.IsAlnum(text[start]))
        {
            start++;
        }

        return start < end ? SplitStart(text, start) : -1;
    }

    /// <summary>"邮箱:zhang ming@139.com": a first half that stands right behind the word belongs to the address.</summary>
    private static int SplitStart(FoldedText text, int start)
    {
        int first = start - 1;
        while (text[start - 1] == ' ' && start - first < LongestPart && Characters.IsAlnum(text[first - 1]))
        {
            first--;
        }

        int word = text[first - 1] is ':' or '是' ? first - 1 : first;
        return first < start - 1 && (text.HasBefore(word, "邮箱") || text.HasBefore(word, "信箱")) ? first : start;
    }

    private static int DomainEnd(FoldedText text, int start)
    {
        int at = text[start] == ' ' ? start + 1 : start;
        int first = at;
        int end = -1;
        while (at - first < LongestPart && (Characters.IsAlnum(text[at]) || text[at] == '-'))
        {
            while (Characters.IsAlnum(text[at]) || text[at] == '-')
            {
                at++;
            }

            int dot = DotEnd(text, at);
            if (dot < 0)
            {
                return end;
            }

            at = dot;
            int last = at;
            while (Characters.IsAlnum(text[last]))
            {
                last++;
            }

            end = Characters.IsLetter(text[at]) ? last : end;
        }

        return end;
    }

    /// <summary>Behind the dot at the position, which may be written out or stand between blanks; -1 when none leads on.</summary>
    private static int DotEnd(FoldedText text, int at)
    {
        if (text.Has(at, " dot ") && Characters.IsLetter(text[at + 5]))
        {
            return at + 5;
        }

        int first = text[at] == ' ' ? at + 1 : at;
        int behind = first + (s_dots.StartingAt(text, first)?.Length ?? 0);
        bool blank = text[behind] == ' ' && (text.Has(behind + 1, "com") || text.Has(behind + 1, "cn"));
        int next = blank ? behind + 1 : behind;
        return behind > first && Characters.IsAlnum(text[next]) ? next : -1;
    }
}
