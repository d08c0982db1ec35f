using YamlDotNet.RepresentationModel;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads the keys of one YAML map; <see cref="Close"/> reports the keys that nobody asked for.</summary>
internal sealed class ContentMap
{
    private readonly ContentNode _self;
    private readonly string _file;
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, (YamlNode Key, ContentNode Value)> _values = [];
    private readonly HashSet<string> _asked = [];

    public ContentMap(ContentNode self, YamlMappingNode map, string file, List<Problem> problems)
    {
        _self = self;
        _file = file;
        _problems = problems;
        foreach (var (key, value) in map.Children)
        {
            _values[(key as YamlScalarNode)?.Value ?? ""] = (key, new ContentNode(value, file, problems));
        }
    }

    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The node under the key, or null when it is absent.</summary>
    public ContentNode? Node(string key)
    {
        _asked.Add(key);
        return _values.TryGetValue(key, out var found) ? found.Value : null;
    }

    /// <summary>A text that must be there; empty (with a problem reported) when it is not.</summary>
    public string Text(string key)
    {
        if (Node(key) is { } node)
        {
            return node.Text() ?? "";
        }

        _self.Report($"the key '{key}' is missing");
        return "";
    }

    public string? OptionalText(string key) => Node(key)?.Text();

    /// <summary>A list of texts; a missing key is an empty list.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(n => n.Text()).OfType<string>()];

    public IReadOnlyList<ContentNode> Items(string key) => Node(key)?.Items() ?? [];

    /// <summary>One of the named values; the first (with a problem reported) for anything else.</summary>
    public string OneOf(string key, params IReadOnlyList<string> allowed)
    {
        if (Node(key) is not { } node)
        {
            _self.Report($"the key '{key}' is missing; it is one of {string.Join(", ", allowed)}");
            return allowed[0];
        }

        return Allowed(node, allowed) ?? allowed[0];
    }

    /// <summary>A list of named values.</summary>
    public IReadOnlyList<string> ManyOf(string key, IReadOnlyCollection<string> allowed) =>
        [.. Items(key).Select(node => Allowed(node, allowed)).OfType<string>()];

    public int Number(string key, int otherwise)
    {
        if (Node(key) is not { } node || node.Text() is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, out int number) && number > 0)
        {
            return number;
        }

        node.Report($"expected a whole number above 0, found '{text}'");
        return otherwise;
    }

    /// <summary>Reports every key that no call has asked for.</summary>
    public void Close()
    {
        foreach (var (name, (key, _)) in _values)
        {
            if (!_asked.Contains(name))
            {
                _problems.Add(new Problem(_file, (int)key.Start.Line, (int)key.Start.Column, $"the key '{name}' is not known here; known are {string.Join(", ", _asked.Order(StringComparer.Ordinal))}"));
            }
        }
    }

    public void Report(string message) => _self.Report(message);

    private static string? Allowed(ContentNode node, IReadOnlyCollection<string> allowed)
    {
        if (node.Text() is not { } text)
        {
            return null;
        }

        if (allowed.Contains(text))
        {
            return text;
        }

        node.Report($"'{text}' is not one of {string.Join(", ", allowed.Count > 12 ? allowed.Take(12).Append("…") : allowed)}");
        return null;
    }
}
