using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Cli.Evaluation;

/// <summary>
/// How much of a draft's wording was seen before: content bigrams (two neighbouring Han characters, neither a function
/// character) that it shares with what a rule was made and trained from.
/// </summary>
internal sealed class WordOverlap
{
    private const string FunctionCharacters = "的了是在有和就不也都而及与着或一个没我们你您他她它这那么之为以对到说要去会能可吧吗呢啊哦嘛呀啦哈给把被让跟从又再还很太好上下里来过得地请先后多少几";

    private readonly Dictionary<string, HashSet<string>> _ofRule = [];
    private readonly HashSet<string> _ofAll = [];

    /// <param name="coach">Whose patterns, hits and misses count.</param>
    /// <param name="folder">The knowledge folder with drafts/.</param>
    public WordOverlap(Coach coach, string folder)
    {
        string[] ids = [.. coach.Pack.Rules.Select(r => r.Id)];
        foreach (var rule in coach.Pack.Rules)
        {
            var words = _ofRule[rule.Id] = [];
            foreach (string text in rule.Hits.Concat(rule.Patterns.Concat(rule.Listed).SelectMany(p => WordsOf(p.Source, coach))))
            {
                words.UnionWith(Bigrams(text));
            }

            _ofAll.UnionWith(words.Concat(rule.Misses.SelectMany(Bigrams)));
        }

        foreach (var draft in DraftTrainingFolder.Read(Path.Combine(folder, "drafts"), ids))
        {
            _ofAll.UnionWith(Bigrams(draft.Text));
            foreach (var (rule, stretch) in draft.Breaks)
            {
                _ofRule[rule].UnionWith(Bigrams(stretch));
            }
        }
    }

    /// <summary>Content bigrams that the draft shares with the patterns, hits and offending training stretches of these rules.</summary>
    public int WithRules(string draft, IEnumerable<string> rules)
    {
        var known = rules.Select(rule => _ofRule[rule]).ToList();
        return Bigrams(draft).Count(bigram => known.Exists(k => k.Contains(bigram)));
    }

    /// <summary>Content bigrams that the draft shares with anything at all that the checker was made from.</summary>
    public int WithAnything(string draft) => Bigrams(draft).Count(_ofAll.Contains);

    private static IEnumerable<string> WordsOf(string pattern, Coach coach) =>
        pattern.Split(' ', '|', '!', '?').SelectMany(word => word.StartsWith('{') && word.EndsWith('}') ? coach.Pack.Lexicon[word[1..^1]] : [word]);

    private static HashSet<string> Bigrams(string text)
    {
        string value = Normalizer.Normalize(text).Value;
        return [.. Enumerable.Range(0, Math.Max(0, value.Length - 1)).Where(i => IsContent(value[i]) && IsContent(value[i + 1])).Select(i => value.Substring(i, 2))];
    }

    private static bool IsContent(char c) => Normalizer.IsHan(c) && !FunctionCharacters.Contains(c);
}
