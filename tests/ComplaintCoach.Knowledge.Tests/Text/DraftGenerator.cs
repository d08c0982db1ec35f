using System.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Tests.Text;

/// <summary>Texts made of patterns' own words, in their order and out of it, with glue, marks and disguises between. Not thread-safe.</summary>
internal sealed class DraftGenerator(IReadOnlyList<Pattern> patterns, Lexicon lexicon, int seed)
{
    private static readonly string[] s_glue =
        ["", "", "", "啊", "呢", "吧", "了", "的", "我", "您", "不", "就是这样", ",", "。", "、", "?", ":", "\n", "\"", "“", "”", " ", "*", ".", "1", "三十", "😀", "\u200b", "這個", "ＯＫ"];

    private readonly Random _random = new(seed);

    /// <summary>A text, and the patterns whose words it was made of.</summary>
    public (string Text, IReadOnlyList<int> Patterns) Next()
    {
        var text = new StringBuilder();
        var used = new List<int>();
        for (int part = _random.Next(1, 4); part > 0; part--)
        {
            int pattern = _random.Next(patterns.Count);
            used.Add(pattern);
            foreach (string token in patterns[pattern].Source.Split(' '))
            {
                if (_random.Next(10) > 0)
                {
                    text.Append(WordOf(token));
                }

                while (_random.Next(4) == 0)
                {
                    text.Append(Glue());
                }
            }

            text.Append(Glue());
        }

        return (text.ToString(), used);
    }

    private string Glue() => s_glue[_random.Next(s_glue.Length)];

    private string WordOf(string token)
    {
        if (token.Length == 0 || token is "^" or "$" || token[0] == '.' || (token[0] == '!' && _random.Next(3) > 0))
        {
            return Glue();
        }

        string[] alternatives = token.Trim('!', '?').Split('|');
        string word = alternatives[_random.Next(alternatives.Length)];
        var members = word[0] == '{' ? lexicon[word.Trim('{', '}')] : [word];
        return members.Count == 0 ? "三十" : word == "$" ? "" : members[_random.Next(members.Count)];
    }
}
