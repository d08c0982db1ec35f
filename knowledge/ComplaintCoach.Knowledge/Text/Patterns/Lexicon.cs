namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>Word classes by name. Words are held normalised. Immutable, thread-safe.</summary>
public sealed class Lexicon
{
    /// <summary>The built-in class of digit runs and Chinese numerals; it needs no word list.</summary>
    public const string Number = "number";

    private readonly Dictionary<string, string[]> _classes;

    public Lexicon(IReadOnlyDictionary<string, IReadOnlyList<string>> classes) =>
        _classes = classes.ToDictionary(
            c => c.Key,
            c => c.Value.Select(word => Normalizer.Normalize(word).Value).Where(word => word.Length > 0).Distinct().ToArray(),
            StringComparer.Ordinal);

    public static Lexicon Empty { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>These classes and more; a class of a name that exists already is replaced.</summary>
    public Lexicon With(IReadOnlyDictionary<string, IReadOnlyList<string>> more)
    {
        var classes = _classes.ToDictionary(c => c.Key, c => (IReadOnlyList<string>)c.Value);
        foreach (var (name, words) in more)
        {
            classes[name] = words;
        }

        return new(classes);
    }

    /// <summary>Names in the order of the files.</summary>
    public IReadOnlyCollection<string> Names => _classes.Keys;

    public bool Has(string name) => name == Number || _classes.ContainsKey(name);

    /// <summary>The words of a class; empty for an unknown name.</summary>
    public IReadOnlyList<string> this[string name] => _classes.TryGetValue(name, out string[]? words) ? words : [];
}
