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

    /// <summary>In place of a count: the letters cannot be cut.</summary>
    private const int None = int.MaxValue - 1;

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

    /// <summary>Cuts a run of Latin letters into syllables; false when it is none ("sorry"). Linear in the length.</summary>
    /// <param name="run">Lower case.</param>
    /// <param name="syllables">Lengths and sounds, in order, are added; the fewest syllables that fit, the longest first.</param>
    public static bool TryCut(ReadOnlySpan<char> run, List<(int Length, ushort Sound)> syllables)
    {
        var lookup = s_sounds.GetAlternateLookup<ReadOnlySpan<char>>();
        // By place the first syllable of the rest, and how many the rest has.
        var cuts = new (int Length, ushort Sound, int Count)[run.Length + 1];
        for (int start = run.Length - 1; start >= 0; start--)
        {
            cuts[start].Count = None;
            for (int length = Math.Min(LongestSyllable, run.Length - start); length > 0; length--)
            {
                int count = cuts[start + length].Count + 1;
                if (count < cuts[start].Count && lookup.TryGetValue(run.Slice(start, length), out ushort sound))
                {
                    cuts[start] = (length, sound, count);
                }
            }
        }

        if (cuts[0].Count >= None)
        {
            return false;
        }

        for (int at = 0; at < run.Length; at += cuts[at].Length)
        {
            syllables.Add((cuts[at].Length, cuts[at].Sound));
        }

        return true;
    }

    private static string Fold(string syllable)
    {
        string start = syllable.Length > 1 && syllable[1] == 'h' && "zcs".Contains(syllable[0]) ? syllable[0] + syllable[2..] : syllable;
        return start.EndsWith("ing", StringComparison.Ordinal) || start.EndsWith("eng", StringComparison.Ordinal) ? start[..^1] : start;
    }
}
