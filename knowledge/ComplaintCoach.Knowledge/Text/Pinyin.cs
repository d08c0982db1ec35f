using System.Collections.Frozen;
using System.Reflection;

namespace ComplaintCoach.Knowledge.Text;

/// <summary>
/// How the common characters sound, without tones; what people mix up in typing counts as one sound: zh z, ch c, sh s, ing in, eng en.
/// </summary>
/// <remarks>Source: pinyin-pro (MIT License), compacted by knowledge/tools/pinyin-table.mjs. Thread-safe.</remarks>
internal static class Pinyin
{
    /// <summary>Letters of the longest run that can be cut.</summary>
    public const int LongestRun = 32;

    private const int LongestSyllable = 6;

    private static readonly FrozenDictionary<string, ushort> s_sounds;
    private static readonly string[] s_initials = new string[char.MaxValue + 1];
    private static readonly ushort[][] s_ofCharacter = new ushort[char.MaxValue + 1][];

    static Pinyin()
    {
        const string name = "ComplaintCoach.Knowledge.Text.Tables.pinyin.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var sounds = new Dictionary<string, ushort>();
        var folded = new Dictionary<string, ushort>();
        Array.Fill(s_ofCharacter, []);
        Array.Fill(s_initials, "");
        string[][] rows = [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))];
        foreach (string[] row in rows)
        {
            string sound = Fold(row[0]);
            folded.TryAdd(sound, (ushort)(folded.Count + 1));
            sounds[row[0]] = folded[sound];
        }

        foreach (int rank in (int[])[1, 2])
        {
            foreach (string[] row in rows)
            {
                foreach (char c in row[rank])
                {
                    s_ofCharacter[c] = [.. s_ofCharacter[c], sounds[row[0]]];
                    s_initials[c] += s_initials[c].Contains(row[0][0]) ? "" : row[0][0];
                }
            }
        }

        s_sounds = sounds.ToFrozenDictionary();
    }

    /// <summary>The sounds of a character, the usual one first; none for what is no common Han character.</summary>
    public static ReadOnlySpan<ushort> Of(char c) => s_ofCharacter[c];

    /// <summary>The first letters of the character's sounds.</summary>
    public static string InitialsOf(char c) => s_initials[c];

    /// <summary>Cuts a run of Latin letters into syllables; false when it is none ("sorry"). Cost: linear in the length.</summary>
    /// <param name="run">Lower case, at most <see cref="LongestRun"/> letters.</param>
    /// <param name="syllables">Lengths and sounds, in order; long syllables before short ones.</param>
    public static bool TryCut(ReadOnlySpan<char> run, List<(int Length, ushort Sound)> syllables)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(run.Length, LongestRun);
        ulong hopeless = 0;
        return TryCut(run, 0, syllables, ref hopeless);
    }

    /// <param name="run">The whole run.</param>
    /// <param name="from">What stands before is cut.</param>
    /// <param name="syllables">Those before.</param>
    /// <param name="hopeless">A bit for each place from which the rest cannot be cut, so that none is tried twice.</param>
    private static bool TryCut(ReadOnlySpan<char> run, int from, List<(int Length, ushort Sound)> syllables, ref ulong hopeless)
    {
        if (from == run.Length)
        {
            return true;
        }

        if ((hopeless >> from & 1) != 0)
        {
            return false;
        }

        var lookup = s_sounds.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(LongestSyllable, run.Length - from); length > 0; length--)
        {
            if (lookup.TryGetValue(run.Slice(from, length), out ushort sound))
            {
                syllables.Add((length, sound));
                if (TryCut(run, from + length, syllables, ref hopeless))
                {
                    return true;
                }

                syllables.RemoveAt(syllables.Count - 1);
            }
        }

        hopeless |= 1UL << from;
        return false;
    }

    private static string Fold(string syllable)
    {
        string start = syllable.Length > 1 && syllable[1] == 'h' && "zcs".Contains(syllable[0]) ? syllable[0] + syllable[2..] : syllable;
        return start.EndsWith("ing", StringComparison.Ordinal) || start.EndsWith("eng", StringComparison.Ordinal) ? start[..^1] : start;
    }
}
