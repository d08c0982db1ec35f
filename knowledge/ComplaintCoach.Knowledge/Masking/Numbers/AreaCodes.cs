namespace ComplaintCoach.Knowledge.Masking.Numbers;

/// <summary>Area codes with their leading nought: 010 and 02x with eight digits behind, four-digit ones with seven or eight, Taiwan's two-digit ones. Thread-safe.</summary>
internal static class AreaCodes
{
    private static readonly int[] s_eight = [8];
    private static readonly int[] s_eightOrSeven = [8, 7];

    /// <summary>The length of the area code at the beginning of the digits; 0 when they begin with none.</summary>
    public static int LengthIn(string value)
    {
        if (value.Length < 2 || value[0] != '0')
        {
            return 0;
        }

        return value[1] switch
        {
            _ when value.Length == 2 => value[1] is >= '2' and <= '8' ? 2 : 0,
            '1' => value[2] == '0' ? 3 : 0,
            '2' => 3,
            >= '3' and <= '9' when value.Length >= 4 => 4,
            _ => 0,
        };
    }

    /// <summary>How many digits may follow in groups of their own, the likelier first.</summary>
    public static IReadOnlyList<int> LocalLengths(string area) => area.Length == 3 || area.Length == 2 ? s_eight : s_eightOrSeven;

    /// <summary>Whether area code and local number are written as one run of digits.</summary>
    public static bool LocalFits(string value, int area)
    {
        int local = value.Length - area;
        return area is 3 or 4 && (local == 8 || (local == 7 && area == 4)) && value[area] >= '2';
    }
}
