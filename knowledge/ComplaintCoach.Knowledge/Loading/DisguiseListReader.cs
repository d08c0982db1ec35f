using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads disguises.yaml; a pack without it reads no letters, slang or look-alikes.</summary>
internal static class DisguiseListReader
{
    private const string FileName = "disguises.yaml";

    public static DisguiseList Read(ContentFolder folder)
    {
        if (!folder.Has(FileName) || folder.File(FileName)?.Map() is not { } map)
        {
            return DisguiseList.None;
        }

        var written = new Dictionary<string, string>();
        ReadPairs(map, "written", (letters, word, node) =>
        {
            if (letters.Length == 0 || Normalizer.Normalize(letters).Value != letters || !char.IsAsciiLetterLower(letters[0]) || !char.IsAsciiLetterLower(letters[^1]))
            {
                node.Report($"'{letters}' is no word or phrase in small letters");
            }

            written[letters] = Normalizer.Normalize(word).Value;
        });
        var slang = new Dictionary<string, string>();
        ReadPairs(map, "slang", (word, meant, node) =>
        {
            if (word.Length == 0 || Normalizer.Normalize(word).Value != word || char.IsAsciiLetter(word[0]) || meant.Length == 0 || !meant.All(Normalizer.IsHan))
            {
                node.Report($"'{word}: {meant}' is not a word as it is read and the characters it stands for");
            }

            slang[word] = Normalizer.Normalize(meant).Value;
        });
        var lookAlikes = new Dictionary<char, string>();
        ReadPairs(map, "lookalikes", (character, meant, node) =>
        {
            if (character.Length != 1 || !meant.All(Normalizer.IsHan))
            {
                node.Report($"'{character}: {meant}' is not one character and those it is written for");
            }
            else
            {
                lookAlikes[character[0]] = meant;
            }
        });
        map.Close();
        return new DisguiseList(written, slang, lookAlikes);
    }

    private static void ReadPairs(ContentMap map, string key, Action<string, string, ContentNode> read)
    {
        if (map.Node(key)?.Map() is not { } pairs)
        {
            return;
        }

        foreach (string name in pairs.Keys)
        {
            if (pairs.Node(name) is { } node && node.Text() is { } text)
            {
                read(name, text, node);
            }
        }
    }
}
