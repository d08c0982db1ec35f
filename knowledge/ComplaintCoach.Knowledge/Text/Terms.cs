namespace ComplaintCoach.Knowledge.Text;

/// <summary>
/// Cuts a normalised text into index terms: single Han characters, pairs of neighbouring Han characters, and runs of Latin
/// letters and digits. Terms are 64-bit keys, the same on every machine. Stateless, thread-safe.
/// </summary>
public static class Terms
{
    /// <summary>Characters so common that alone they tell nothing; they count only inside pairs.</summary>
    private static readonly System.Buffers.SearchValues<char> s_stop =
        System.Buffers.SearchValues.Create("的了是我你您他她它们在有和就不都也这那个一上着吗呢吧啊么说要会去到对还没为什怎样把被跟与给让之其只能可以");

    /// <summary>Appends the terms in reading order; a term stands as often as it occurs.</summary>
    public static void Extract(string value, List<ulong> terms)
    {
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (Normalizer.IsHan(c))
            {
                if (!s_stop.Contains(c))
                {
                    terms.Add(c);
                }

                if (i + 1 < value.Length && Normalizer.IsHan(value[i + 1]))
                {
                    terms.Add(((ulong)c << 16) | value[i + 1]);
                }
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                int end = i;
                ulong hash = 1UL << 63;
                while (end < value.Length && char.IsAsciiLetterOrDigit(value[end]))
                {
                    hash = (hash * 1099511628211) ^ value[end++];
                }

                terms.Add(hash | (1UL << 63));
                i = end - 1;
            }
        }
    }
}
