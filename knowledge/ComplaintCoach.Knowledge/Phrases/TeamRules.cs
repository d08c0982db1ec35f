using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>What a team changes in the rules of a pack. Immutable, thread-safe.</summary>
/// <param name="Severities">By rule id of the pack; null switches the rule off.</param>
/// <param name="Except">By rule id of the pack: patterns that cancel a hit which they cover from end to end.</param>
/// <param name="Own">The team's own rules, in the order of its file.</param>
internal sealed record TeamChanges(
    IReadOnlyDictionary<string, Severity?> Severities, IReadOnlyDictionary<string, IReadOnlyList<Pattern>> Except, IReadOnlyList<Rule> Own)
{
    public bool None => Severities.Count + Except.Count + Own.Count == 0;
}

/// <summary>
/// The rules as one team has them, on top of one pack; compiled once, when made, and only where the team changes anything.
/// Immutable, thread-safe.
/// </summary>
public sealed class TeamRules
{
    /// <param name="name">The team's name.</param>
    /// <param name="rules">The rules of the pack.</param>
    /// <param name="changes">What the team changes in them.</param>
    /// <param name="language">What the pack knows beside the rules, with the word classes of the team.</param>
    internal TeamRules(string name, IReadOnlyList<Rule> rules, TeamChanges changes, DraftLanguage language)
    {
        Name = name;
        Rules = changes.None ? rules : [.. Changed(rules, changes, language), .. changes.Own];
        Checker = changes.None ? null : new DraftChecker(Rules, language);
    }

    public string Name { get; }

    /// <summary>
    /// The rules of the pack that are on for the team, with its severities and exceptions and without replacements that its own
    /// rules forbid; then its own rules.
    /// </summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Null when the team changes nothing: the pack's own checker serves it.</summary>
    internal DraftChecker? Checker { get; }

    private static IEnumerable<Rule> Changed(IReadOnlyList<Rule> rules, TeamChanges changes, DraftLanguage language)
    {
        var own = new DraftChecker(changes.Own, language with { Learned = null });
        foreach (var rule in rules)
        {
            var severity = changes.Severities.TryGetValue(rule.Id, out var set) ? set : rule.Severity;
            if (severity is { } on)
            {
                yield return rule with
                {
                    Severity = on,
                    Except = changes.Except.TryGetValue(rule.Id, out var except) ? [.. rule.Except, .. except] : rule.Except,
                    Replacements = changes.Own.Count == 0 ? rule.Replacements : [.. rule.Replacements.Where(r => own.BrokenRules(r.Say).Count == 0)],
                };
            }
        }
    }
}

/// <summary>The teams of one folder. Immutable, thread-safe.</summary>
public sealed class TeamSet(IEnumerable<TeamRules> teams)
{
    /// <summary>Holds for everybody who has no team of his own.</summary>
    public const string Default = "default";

    private readonly Dictionary<string, TeamRules> _teams = teams.ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>No team at all: the rules of the pack hold as they are.</summary>
    public static TeamSet None { get; } = new([]);

    /// <summary>In the order of their names; upper and lower case differ.</summary>
    public IReadOnlyList<string> Names => [.. _teams.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The team of exactly this name; null when there is none.</summary>
    public TeamRules? Find(string name) => _teams.GetValueOrDefault(name);

    /// <summary>The team of this name, else the default one; null when there is neither.</summary>
    public TeamRules? For(string name) => Find(name) ?? Find(Default);
}
