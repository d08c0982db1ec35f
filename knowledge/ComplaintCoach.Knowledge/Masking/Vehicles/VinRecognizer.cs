using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Vehicles;

/// <summary>Vehicle identification numbers: 17 letters and digits without I, O and Q. Blanks are allowed inside when the number is called one.</summary>
internal sealed class VinRecognizer : IRecognizer
{
    private const int Size = 17;
    private const string Prefix = "vin";
    private const int MostBlanks = 8;
    private const int LongestCarrierPrefix = 4;
    private const string Values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static readonly int[] s_weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    public void Find(MaskingText text, List<Candidate> found)
    {
        var folded = text.Folded;
        for (int i = 0; i < folded.Length; i++)
        {
            if (!Characters.IsAlnum(folded[i]) || Characters.IsAlnum(folded[i - 1]))
            {
                continue;
            }

            int end = TokenEnd(folded, i);
            if (end - i == Size && IsVin(folded, i))
            {
                found.Add(new Candidate(MaskKind.Vin, i, end, Certainty.Sure));
            }
            else if (end - i < Size && Leads.Before(folded, i) == Lead.Vin && SpacedEnd(folded, i) is { } spaced)
            {
                found.Add(new Candidate(MaskKind.Vin, i, spaced, Certainty.Sure));
            }

            else if (end - i == Size + Prefix.Length && folded.Has(i, Prefix))
            {
                found.Add(new Candidate(MaskKind.Vin, i + Prefix.Length, end, Certainty.Sure));
            }

            i = end;
        }
    }

    private static bool IsVin(FoldedText text, int start)
    {
        var value = text.Slice(start, start + Size);
        bool mixed = value.ContainsAnyInRange('a', 'z') && value.ContainsAnyInRange('0', '9');
        return mixed && Leads.Before(text, start) switch
        {
            Lead.Vin => true,
            Lead.Order => false,
            _ => !value.ContainsAny("ioq") && !NumberContext.IsOrder(text, start, start + Size)
                && (CheckFits(value) || !LooksLikeTracking(value)) && Characters.IsDigit(value[^1]) && Characters.IsDigit(value[^2]),
        };
    }

    /// <summary>A carrier's few letters and then digits only, such as JDVB and thirteen digits.</summary>
    private static bool LooksLikeTracking(ReadOnlySpan<char> value)
    {
        int prefix = value.IndexOfAnyInRange('0', '9');
        return prefix <= LongestCarrierPrefix && value[0] != 'l' && !value[prefix..].ContainsAnyInRange('a', 'z');
    }

    private static bool CheckFits(ReadOnlySpan<char> value)
    {
        int sum = 0;
        for (int i = 0; i < Size; i++)
        {
            int index = Values.IndexOf(char.ToUpperInvariant(value[i]));
            sum += (Characters.IsDigit(value[i]) ? value[i] - '0' : LetterValue(index)) * s_weights[i];
        }

        char check = sum % 11 == 10 ? 'x' : (char)('0' + (sum % 11));
        return value[8] == check;
    }

    private static int LetterValue(int index) => index % 10;

    private static int TokenEnd(FoldedText text, int start)
    {
        int end = start;
        while (Characters.IsAlnum(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int? SpacedEnd(FoldedText text, int start)
    {
        int count = 0;
        int blanks = 0;
        for (int at = start; blanks <= MostBlanks; at++)
        {
            if (Characters.IsAlnum(text[at]))
            {
                count++;
            }
            else if (text[at] is ' ' or '-')
            {
                blanks++;
            }
            else
            {
                return null;
            }

            if (count == Size)
            {
                return Characters.IsAlnum(text[at + 1]) ? null : at + 1;
            }
        }

        return null;
    }
}
