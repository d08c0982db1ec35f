using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>A YAML node with its place and the list that collects its problems.</summary>
internal sealed class ContentNode(YamlNode node, string file, List<Problem> problems)
{
    /// <summary>The scalar's text, trimmed; null (with a problem reported) for anything else or for nothing.</summary>
    public string? Text()
    {
        if (node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
        {
            return value.Trim();
        }

        Report(node is YamlScalarNode ? "expected a text, found nothing" : $"expected a text, found a {Kind}");
        return null;
    }

    /// <summary>The items of a list; an empty list (with a problem reported) for anything else.</summary>
    public IReadOnlyList<ContentNode> Items()
    {
        switch (node)
        {
            case YamlSequenceNode list:
                return [.. list.Children.Select(child => new ContentNode(child, file, problems))];
            case YamlScalarNode { Value: "" or null }:
                return [];
            default:
                Report($"expected a list, found a {Kind}");
                return [];
        }
    }

    /// <summary>The map; an empty one (with a problem reported) for anything else.</summary>
    public ContentMap Map()
    {
        if (node is YamlMappingNode map)
        {
            return new ContentMap(this, map, file, problems);
        }

        Report($"expected a map of keys, found a {Kind}");
        return new ContentMap(this, [], file, problems);
    }

    /// <summary>The file's name, as problems tell it.</summary>
    public string File => file;

    /// <summary>True for a single text, false for a map or a list.</summary>
    public bool IsText => node is YamlScalarNode;

    /// <summary>Reports a problem at this node, <paramref name="offset"/> columns behind its first character.</summary>
    public void Report(string message, int offset = 0) => problems.Add(At(message, offset));

    /// <summary>The same, not reported.</summary>
    public Problem At(string message, int offset = 0)
    {
        int quote = node is YamlScalarNode { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted } && offset > 0 ? 1 : 0;
        return new Problem(file, (int)node.Start.Line, (int)node.Start.Column + offset + quote, message);
    }

    private string Kind => node.NodeType switch
    {
        YamlNodeType.Mapping => "map",
        YamlNodeType.Sequence => "list",
        YamlNodeType.Scalar => "text",
        _ => "reference",
    };
}
