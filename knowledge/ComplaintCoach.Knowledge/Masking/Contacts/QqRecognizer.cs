using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Contacts;

/// <summary>QQ numbers: 5 to 11 digits behind QQ, 扣扣 or 企鹅号.</summary>
internal sealed class QqRecognizer : IRecognizer
{
    private const int Shortest = 5;
    private const int Longest = 11;
    private const int ShortestAfterOneLetter = 6;

    private static readonly WordList s_words = new(["qq群", "qq邮箱", "qq", "扣扣", "抠抠", "企鹅群", "企鹅", "球球", "扣q", "扣", "q群", "q", .. ContactWords.Spaced("q", "q"), .. ContactWords.Spaced("扣", "扣"), .. ContactWords.Spaced("企", "鹅")]);

    public void Find(MaskingText text, List<Candidate> found)
    {
        int group = 0;
        var near = new Dictionary<int, int>();
        for (int i = 0; i < text.Folded.Length; i++)
        {
            string? word = s_words.StartingAt(text.Folded, i);
            if (word is null || !ContactWords.StandsAlone(text.Folded, i))
            {
                continue;
            }

            int start = ContactWords.Behind(text.Folded, i + word.Length, needsMark: false);
            while (group < text.Digits.Count && text.Digits[group].Start < start)
            {
                group++;
            }

            if (group < text.Digits.Count && text.Digits[group].Start == start && End(text, group, word) is { } end)
            {
                found.Add(new Candidate(MaskKind.Qq, start, end, Certainty.Sure));
                near[start] = end;
            }

            i += word.Length - 1;
        }

        FarQqRecognizer.Find(text, near, found);
    }

    private static int? End(MaskingText text, int first, string word)
    {
        int shortest = word.Length == 1 ? ShortestAfterOneLetter : Shortest;
        int end = text.Digits[first].End;
        int digits = text.Digits[first].Length;

        // A first group shorter than any number: the number is spaced out and goes on.
        for (int g = first + 1; text.Digits[first].Length < Shortest && text.Digits.LinkedToNext(g - 1); g++)
        {
            digits += text.Digits[g].Length;
            if (digits > Longest)
            {
                break;
            }

            end = text.Digits[g].End;
        }

        bool fits = digits >= shortest && end - text.Digits[first].Start <= 2 * Longest && text.Digits[first].Length <= Longest && !Characters.IsLetter(text.Folded[end]) && text.Folded[end] != '@';
        return fits && !Units.IsAmount(text.Folded, text.Digits[first].Start, end) ? end : null;
    }
}
