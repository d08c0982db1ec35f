using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads lists of patterns and reports the ones that cannot be parsed at their place in the file.</summary>
internal sealed class PatternReader(Lexicon lexicon)
{
    public IReadOnlyList<Pattern> Read(ContentMap map, string key)
    {
        var patterns = new List<Pattern>();
        foreach (var node in map.Items(key))
        {
            if (node.Text() is not { } source)
            {
                continue;
            }

            var (pattern, error, column) = PatternParser.Parse(source, lexicon);
            if (pattern is null)
            {
                node.Report($"in the pattern '{source}': {error}", column - 1);
            }
            else
            {
                patterns.Add(pattern);
            }
        }

        return patterns;
    }
}
