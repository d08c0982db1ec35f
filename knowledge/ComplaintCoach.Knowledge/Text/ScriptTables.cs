using System.Collections.Frozen;
using System.Reflection;

namespace ComplaintCoach.Knowledge.Text;

/// <summary>The character and phrase tables between Traditional and Simplified script, read once from the embedded table.</summary>
/// <remarks>Source: dictionaries of OpenCC (Apache License 2.0), compacted by knowledge/tools/script-tables.mjs. Thread-safe.</remarks>
internal static class ScriptTables
{
    /// <summary>Spellings seen in chats that the source table leaves alone, because there they are words of their own.</summary>
    private const string ChatVariants = "妳你著着隻只佔占週周裡里喫吃舘馆祇只藉借"
        + "莪我沵你伱你昰是媞是湜是厷公佷很恏好孒了迗天亊事倳事卋世㇐一"
        + "対对処处気气歩步毎每黒黑読读売卖図图変变辺边経经実实様样応应悪恶権权済济続续総总聴听覚觉観观訳译転转帰归説说壱一弌一弐二壹一贰二叁三";

    public static FrozenDictionary<char, char> ToSimplified { get; }

    public static FrozenDictionary<char, char> ToTraditional { get; }

    /// <summary>Simplified phrases of two to four characters whose Traditional form is not the sum of their characters.</summary>
    public static FrozenDictionary<string, string> TraditionalPhrases { get; }

    static ScriptTables()
    {
        const string name = "ComplaintCoach.Knowledge.Text.Tables.script.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().Split('\n');
        ToSimplified = Pairs(lines[2] + ChatVariants);
        ToTraditional = Pairs(lines[3]);
        TraditionalPhrases = lines[4].Split('|').Select(entry => entry.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
    }

    private static FrozenDictionary<char, char> Pairs(string row)
    {
        var map = new Dictionary<char, char>(row.Length / 2);
        for (int i = 0; i + 1 < row.Length; i += 2)
        {
            map[row[i]] = row[i + 1];
        }

        return map.ToFrozenDictionary();
    }
}
