using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Refuses a document nested deeper than content ever is: the YAML library would end the program on it. For one document, one thread.</summary>
internal sealed class ShallowParser(IParser parser) : IParser
{
    private const int Deepest = 50;
    private int _depth;

    public ParsingEvent? Current => parser.Current;

    /// <exception cref="YamlException">The document is nested too deeply, or is no YAML.</exception>
    public bool MoveNext()
    {
        bool more = parser.MoveNext();
        _depth += more && parser.Current is { } current ? current.NestingIncrease : 0;
        return _depth <= Deepest ? more : throw new YamlException(parser.Current!.Start, parser.Current.End, $"lists and maps are nested more than {Deepest} deep");
    }
}
