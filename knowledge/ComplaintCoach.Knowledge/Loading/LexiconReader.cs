using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads lexicon/*.yaml.</summary>
internal static class LexiconReader
{
    public static Lexicon Read(ContentFolder folder)
    {
        var classes = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var file in folder.Folder("lexicon"))
        {
            ReadClasses(file.Map(), classes, Lexicon.Empty);
        }

        return new Lexicon(classes);
    }

    /// <summary>Adds the word classes of a map; names that stand in either place already are reported.</summary>
    public static void ReadClasses(ContentMap map, Dictionary<string, IReadOnlyList<string>> classes, Lexicon defined)
    {
        foreach (string name in map.Keys)
        {
            if (classes.ContainsKey(name) || defined.Has(name))
            {
                map.Node(name)?.Report($"the word class '{name}' is defined already");
                continue;
            }

            classes[name] = ReadWords(map.Items(name));
            if (classes[name].Count == 0)
            {
                map.Node(name)?.Report($"the word class '{name}' holds no words");
            }
        }

        map.Close();
    }

    private static List<string> ReadWords(IReadOnlyList<ContentNode> nodes)
    {
        var words = new List<string>();
        foreach (var node in nodes)
        {
            if (node.Text() is not { } word)
            {
                continue;
            }

            string folded = Normalizer.Normalize(word).Value;
            if (folded.Length == 0 || folded.Any(c => ClauseMap.ClauseEnders.Contains(c) || ClauseMap.SentenceEnders.Contains(c)))
            {
                node.Report($"'{word}' can never match: a word holds no punctuation and is not empty");
            }
            else if (folded.Length != word.Length)
            {
                node.Report($"'{word}' is never seen: in a draft it becomes '{folded}'; write that");
            }

            words.Add(word);
        }

        return words;
    }
}
