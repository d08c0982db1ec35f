using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Contacts;

/// <summary>Mail addresses, also with blanks around the sign, with 艾特 for it or with 点 for a dot.</summary>
internal sealed class EmailRecognizer : IRecognizer
{
    private const int LongestPart = 64;
    private static readonly WordList s_signs = new("@ 艾特 (at) [at]");

    public void Find(MaskingText text, List<Candidate> found)
    {
        for (int i = 0; i < text.Folded.Length; i++)
        {
            string? sign = s_signs.StartingAt(text.Folded, i);
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

        return start < end ? start : -1;
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

            bool dot = text[at] is '.' or '点' or '。' or '·';
            if (!dot || !Characters.IsLetter(text[at + 1]))
            {
                return end;
            }

            at++;
            end = at;
            while (Characters.IsAlnum(text[end]))
            {
                end++;
            }
        }

        return end;
    }
}
