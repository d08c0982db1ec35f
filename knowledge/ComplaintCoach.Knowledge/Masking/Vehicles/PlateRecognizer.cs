using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Vehicles;

/// <summary>Chinese car plates: province, letter, five or six characters, with dots, blanks and hyphens between them or not.</summary>
internal sealed class PlateRecognizer : IRecognizer
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private const string Endings = "学警港澳挂使领";
    private const string EnergyLetters = "abcdefghjk";
    private const char Temporary = '临';
    private const int Plain = 5;
    private const int Energy = 6;
    private const int MostMarks = 3;

    public void Find(MaskingText text, List<Candidate> found)
    {
        var folded = text.Folded;
        for (int i = 0; i < folded.Length; i++)
        {
            int end = Provinces.Contains(folded[i]) ? ReadProvince(folded, i) : folded[i] is '使' or '领' ? ReadEmbassy(folded, i) : -1;
            if (end > 0)
            {
                found.Add(new Candidate(MaskKind.Plate, i, end, Certainty.Proved));
                i = end - 1;
            }
        }
    }

    /// <summary>Behind the plate; -1 when this is none.</summary>
    private static int ReadProvince(FoldedText text, int start)
    {
        int letter = SkipMark(text, start + 1);
        int serialStart = text[SkipMark(text, letter + 1)] == Temporary ? SkipMark(text, letter + 1) + 1 : letter + 1;
        if (!Characters.IsLetter(text[letter]))
        {
            return -1;
        }

        Span<char> serial = stackalloc char[Energy];
        Span<int> ends = stackalloc int[Energy];
        int count = 0;
        bool marked = false;
        for (int at = serialStart; count < Energy; at++)
        {
            int next = SkipMark(text, at);
            char c = SerialCharacter(text[next]);
            bool later = next > at && count >= Plain && !marked;
            if (c == '\0' || later)
            {
                break;
            }

            marked |= next > at && count > 0;
            serial[count] = c;
            ends[count++] = next + 1;
            at = next;
        }

        return count == 0 ? -1 : EndOf(text, start, serial[..count], ends[..count]);
    }

    private static int EndOf(FoldedText text, int start, ReadOnlySpan<char> serial, ReadOnlySpan<int> ends)
    {
        if (serial.Length == Energy && (IsEnergy(serial) || Leads.Before(text, start) == Lead.Plate) && !Characters.IsAlnum(text[ends[^1]]))
        {
            return ends[^1];
        }

        if (serial.Length >= Plain && HasDigits(serial[..Plain], text, start) && !Characters.IsAlnum(text[ends[Plain - 1]])
            && !(text[ends[Plain - 1]] == '-' && Characters.IsAlnum(text[ends[Plain - 1] + 1])))
        {
            return ends[Plain - 1];
        }

        if (serial.Length == Plain - 1)
        {
            int suffix = SkipMark(text, ends[^1]);
            return Endings.Contains(text[suffix]) && HasDigits(serial, text, start) ? suffix + 1
                : text.Has(suffix, "应急") ? suffix + 2 : -1;
        }

        return -1;
    }

    /// <summary>使 or 领 and six digits, as embassies and consulates have them.</summary>
    private static int ReadEmbassy(FoldedText text, int start)
    {
        int at = start + 1;
        int digits = 0;
        while (digits < 6 && Characters.IsDigit(text[SkipMark(text, at)]))
        {
            at = SkipMark(text, at) + 1;
            digits++;
        }

        return digits == 6 && !Characters.IsAlnum(text[at]) && !Units.Follow(text, at) ? at : -1;
    }

    /// <summary>At most two letters, as on real plates, unless the words before call it a plate.</summary>
    private static bool HasDigits(ReadOnlySpan<char> serial, FoldedText text, int start)
    {
        int letters = 0;
        foreach (char c in serial)
        {
            letters += Characters.IsLetter(c) ? 1 : 0;
        }

        return letters <= 2 || (letters < serial.Length && Leads.Before(text, start) == Lead.Plate);
    }

    private static bool IsEnergy(ReadOnlySpan<char> serial)
    {
        int letters = 0;
        foreach (char c in serial)
        {
            letters += Characters.IsLetter(c) ? 1 : 0;
        }

        return letters is 1 or 2 && (EnergyLetters.Contains(serial[0]) || EnergyLetters.Contains(serial[^1]));
    }

    /// <summary>A letter, or a digit in ASCII; NUL for anything else.</summary>
    private static char SerialCharacter(char c)
    {
        int digit = Characters.DigitOf(c);
        return digit >= 0 ? (char)('0' + digit) : Characters.IsLetter(c) ? c : '\0';
    }

    private static int SkipMark(FoldedText text, int at)
    {
        int end = at;
        while (end < at + MostMarks && text[end] is ' ' or '·' or '.' or '-' or '_' or ':')
        {
            end++;
        }

        return end;
    }
}
