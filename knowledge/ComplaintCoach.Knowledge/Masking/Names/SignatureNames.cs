namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>A full name that fills a line below a letter: "濮阳青 / 采购部", "张伟敬上". Thread-safe.</summary>
internal static class SignatureNames
{
    private static readonly string[] s_closings = ["敬上", "谨上", "敬启", "谨启", "亲笔", "上"];

    public static void Find(FoldedText text, List<Candidate> found)
    {
        for (int line = text.Value.IndexOf('\n'); line >= 0; line = text.Value.IndexOf('\n', line + 1))
        {
            int start = line + 1;
            while (start - line < 6 && text[start] is ' ' or '-')
            {
                start++;
            }

            if (End(text, start) is > 0 and var end)
            {
                found.Add(new Candidate(MaskKind.Name, start, end, Certainty.Likely));
            }
        }
    }

    /// <summary>Behind the name; -1 when the line is no signature.</summary>
    private static int End(FoldedText text, int start)
    {
        bool compound = Surnames.IsCompound(text, start);
        if (!compound && (!Surnames.IsPlain(text[start]) || OrdinaryWords.Begins(text[start], text[start + 1])))
        {
            return -1;
        }

        int surnameEnd = start + (compound ? 2 : 1);
        for (int end = surnameEnd + 1; end <= surnameEnd + 2 && NameReader.AllUsual(text, surnameEnd, end); end++)
        {
            if (Closes(text, end))
            {
                return end;
            }
        }

        return -1;
    }

    private static bool Closes(FoldedText text, int end)
    {
        string? closing = Array.Find(s_closings, word => text.Has(end, word));
        int at = end + (closing?.Length ?? 0);
        at = text[at] == ' ' ? at + 1 : at;
        return text[at] is '\n' or '\0' or '/' or '|';
    }
}
