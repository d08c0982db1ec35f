using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Names;

/// <summary>A full name that stands alone beside data that was masked already: "罗永浩 [身份证号]", "[手机号],张伟". Thread-safe.</summary>
internal static class NamesBesideData
{
    /// <summary>Last characters of places, which stand beside an address.</summary>
    private const string Divisions = "省市区县镇乡村路街州";

    public static void Find(FoldedText text, List<Candidate> found)
    {
        for (int i = text.Value.IndexOf(FoldedText.Barrier); i >= 0; i = text.Value.IndexOf(FoldedText.Barrier, i + 1))
        {
            int end = text[i - 1] is ' ' or ',' or ':' or '(' ? i - 1 : i;
            for (int length = 2; length <= 4; length++)
            {
                Add(text, end - length, end, found);
            }

            int start = text[i + 1] is ' ' or ',' or ':' or '(' ? i + 2 : i + 1;
            for (int length = 2; length <= 4; length++)
            {
                Add(text, start, start + length, found);
            }
        }
    }

    private static void Add(FoldedText text, int start, int end, List<Candidate> found)
    {
        bool alone = start >= 0 && end <= text.Length && NameEnds.IsBreak(text, start - 1) && NameEnds.IsBreak(text, end);
        alone &= !Divisions.Contains(text[end - 1]);
        int surname = alone && Surnames.IsCompound(text, start) ? 2 : 1;
        bool named = alone && end - start - surname is 1 or 2 && (surname == 2 || (Surnames.IsSingle(text[start]) && !OrdinaryWords.Begins(text[start], text[start + 1])));
        if (named && (NameReader.AllUsual(text, start + surname, end) || (Surnames.IsPlain(text[start]) && MayBeGiven(text, start + 1, end))))
        {
            found.Add(new Candidate(MaskKind.Name, start, end, Certainty.Likely));
        }
    }

    private static bool MayBeGiven(FoldedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!Characters.IsHan(text[i]) || GivenNames.IsNever(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
