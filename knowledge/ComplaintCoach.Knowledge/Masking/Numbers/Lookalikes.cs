namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Mobile numbers in which letters that look like a nought or a one stand in for them, to get past a filter. Thread-safe.</summary>
internal static class Lookalikes
{
    private const int Digits = 11;
    private const int FewestDigits = 6;

    public static void Find(FoldedText text, List<Candidate> found)
    {
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            int digits = 0;
            bool readable = true;
            while (Characters.IsAlnum(text[end]))
            {
                digits += Characters.IsDigit(text[end]) ? 1 : 0;
                readable &= Characters.IsDigit(Read(text[end]));
                end++;
            }

            if (end - i == Digits && digits is >= FewestDigits and < Digits && readable && Read(text[i]) == '1' && Read(text[i + 1]) is >= '3'
                && !NumberContext.IsOrder(text, i, end))
            {
                found.Add(new Candidate(MaskKind.Mobile, i, end, Certainty.Likely));
            }

            i = Math.Max(end, i + 1);
        }
    }

    private static char Read(char c) => c switch
    {
        'o' => '0',
        'l' or 'i' => '1',
        _ => c,
    };
}
