namespace ComplaintCoach.Knowledge.Masking;

/// <summary>Knows the tokens of an earlier masking again, so that masking twice changes nothing. Thread-safe.</summary>
internal static class MaskTokens
{
    private static readonly string[] s_tokens = [.. MaskKinds.All.Select(MaskKinds.TokenOf)];

    /// <summary>The length of the token that stands at the position; 0 when none does.</summary>
    public static int LengthAt(string text, int index)
    {
        if (text[index] != '[')
        {
            return 0;
        }

        foreach (string token in s_tokens)
        {
            if (string.CompareOrdinal(text, index, token, 0, token.Length) == 0)
            {
                return token.Length;
            }
        }

        return 0;
    }
}
