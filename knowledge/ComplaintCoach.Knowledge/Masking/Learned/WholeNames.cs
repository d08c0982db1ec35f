using ComplaintCoach.Knowledge.Masking.Numbers;
using ComplaintCoach.Knowledge.Masking.Words;

namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>Completes what the model found of names: both sides of a dot, and the same name wherever else it stands. Thread-safe.</summary>
internal static class WholeNames
{
    private const int LongestPart = 8;
    private const int MostNames = 32;

    /// <summary>Marks the further characters as names; linear in the text.</summary>
    public static void Complete(FoldedText text, MaskKind?[] kinds)
    {
        for (int dot = text.Value.IndexOf('·'); dot >= 0; dot = text.Value.IndexOf('·', dot + 1))
        {
            if (dot > 0 && dot + 1 < text.Length && (kinds[dot - 1] == MaskKind.Name || kinds[dot + 1] == MaskKind.Name)
                && Characters.IsHan(text[dot - 1]) && Characters.IsHan(text[dot + 1]))
            {
                kinds[dot] = MaskKind.Name;
                Extend(text, kinds, dot - 1, -1);
                Extend(text, kinds, dot + 1, +1);
            }
        }

        foreach (string name in Telling(text, kinds))
        {
            for (int at = text.Value.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.Value.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                for (int i = at; i < at + name.Length; i++)
                {
                    kinds[i] ??= MaskKind.Name;
                }
            }
        }
    }

    /// <summary>Marks the part of a dotted name that the model missed: up to a break or a form of address when that is near, else characters by which such names are written.</summary>
    private static void Extend(FoldedText text, MaskKind?[] kinds, int from, int step)
    {
        if (kinds[from] == MaskKind.Name)
        {
            return;
        }

        int end = from;
        while (Math.Abs(end - from) < LongestPart && Characters.IsHan(text[end]) && !(step > 0 && Titles.At(text, end) > 0))
        {
            end += step;
        }

        bool near = step > 0 && Math.Abs(end - from) < LongestPart;
        for (int i = from; i != end && (near || Transliteration.Uses(text[i])); i += step)
        {
            kinds[i] ??= MaskKind.Name;
        }
    }

    /// <summary>The names found that can hardly be anything else: three characters, or a plain surname with one that makes no word with it.</summary>
    private static HashSet<string> Telling(FoldedText text, MaskKind?[] kinds)
    {
        var names = new HashSet<string>();
        for (int start = 0; start < text.Length && names.Count < MostNames;)
        {
            int end = start;
            while (end < text.Length && kinds[end] == MaskKind.Name && Characters.IsHan(text[end]))
            {
                end++;
            }

            bool telling = end - start is 3 or 4 || (end - start == 2 && Surnames.IsPlain(text[start]) && !OrdinaryWords.Begins(text[start], text[start + 1]));
            if (telling && (Surnames.IsSingle(text[start]) || Surnames.IsCompound(text, start)))
            {
                names.Add(text.Slice(start, end).ToString());
            }

            start = Math.Max(end, start + 1);
        }

        return names;
    }
}
