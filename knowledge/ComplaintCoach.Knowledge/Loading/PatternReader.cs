using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>A pattern and the place where it is written.</summary>
internal readonly record struct PlacedPattern(Pattern Pattern, ContentNode Node)
{
    /// <summary>Equal for patterns that are written alike, whatever blanks they hold.</summary>
    public string Key => string.Join(' ', Pattern.Source.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Reads lists of patterns and reports at their place in the file the ones that cannot be parsed and the ones that stand twice in a list.</summary>
internal sealed class PatternReader(Lexicon lexicon)
{
    public IReadOnlyList<Pattern> Read(ContentMap map, string key) => [.. ReadPlaced(map, key).Select(p => p.Pattern)];

    public IReadOnlyList<PlacedPattern> ReadPlaced(ContentMap map, string key)
    {
        var patterns = new List<PlacedPattern>();
        var keys = new HashSet<string>();
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
                continue;
            }

            var placed = new PlacedPattern(pattern, node);
            if (!keys.Add(placed.Key))
            {
                node.Report($"the pattern '{source}' stands twice under '{key}'");
            }

            patterns.Add(placed);
        }

        return patterns;
    }
}
