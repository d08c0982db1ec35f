using ComplaintCoach.Knowledge.Masking.Numbers;

namespace ComplaintCoach.Knowledge.Masking.Learned;

/// <summary>
/// Where a text speaks Chinese. The model has learned from Chinese texts; in English prose, such as a log line, it knows
/// nothing and leaves all to the rules. Immutable, thread-safe.
/// </summary>
internal sealed class ChineseContext
{
    private const int Reach = 40;

    /// <summary>So many Latin letters for one Han character are still Chinese: 我叫Lucy Chen.</summary>
    private const int MostLettersForOne = 4;

    private readonly int[] _han;
    private readonly int[] _letters;

    public ChineseContext(FoldedText text)
    {
        _han = new int[text.Length + 1];
        _letters = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            _han[i + 1] = _han[i] + (Characters.IsHan(text[i]) ? 1 : 0);
            _letters[i + 1] = _letters[i] + (Characters.IsLetter(text[i]) ? 1 : 0);
        }
    }

    /// <summary>Whether a Han character stands anywhere.</summary>
    public bool Anywhere => _han[^1] > 0;

    /// <summary>Whether the characters around the position are Chinese, or no letters at all.</summary>
    public bool Holds(int position)
    {
        int from = Math.Max(0, position - Reach);
        int to = Math.Min(_han.Length - 1, position + Reach + 1);
        return _letters[to] - _letters[from] <= MostLettersForOne * (_han[to] - _han[from]);
    }
}
