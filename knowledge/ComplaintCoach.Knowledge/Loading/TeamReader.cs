using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>
/// Reads what teams change in the rules of a pack: each file whole, with every problem in it, or not at all. The team's own rules
/// are proved as the pack's are. Stateless, thread-safe.
/// </summary>
public static partial class TeamReader
{
    private const string Off = "off";

    /// <summary>All teams of a folder, or null with all problems, ordered by file and line.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pack">The pack whose rules the teams change.</param>
    /// <param name="proved">False lets own rules miss their hits and hit their misses, for an author who asks why they do.</param>
    public static (TeamSet? Teams, IReadOnlyList<Problem> Problems) TryReadFolder(string folder, KnowledgePack pack, bool proved = true) =>
        TryReadFolder(folder, pack, proved, null);

    /// <summary>The patterns of own rules that hit none of the hits of their rule, ordered by file; none of a file in which something is wrong.</summary>
    public static IReadOnlyList<UnprovedPattern> Unproved(string folder, KnowledgePack pack)
    {
        var unproved = new List<UnprovedPattern>();
        TryReadFolder(folder, pack, proved: true, unproved);
        return unproved;
    }

    /// <summary>The team of a file, or null with all problems, ordered by line.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pack">The pack whose rules the team changes.</param>
    /// <param name="proved">See <see cref="TryReadFolder"/>.</param>
    public static (TeamRules? Team, IReadOnlyList<Problem> Problems) TryRead(TeamFile file, KnowledgePack pack, bool proved = true) => TryRead(file, pack, proved, null);

    private static (TeamSet? Teams, IReadOnlyList<Problem> Problems) TryReadFolder(string folder, KnowledgePack pack, bool proved, List<UnprovedPattern>? unproved)
    {
        try
        {
            var teams = new List<TeamRules>();
            var problems = new List<Problem>();
            foreach (var file in TeamFile.ReadAll(folder))
            {
                var (team, found) = TryRead(file, pack, proved, unproved);
                problems.AddRange(found);
                teams.AddRange(team is null ? [] : [team]);
            }

            return problems.Count > 0 ? (null, problems) : (new TeamSet(teams), []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [new Problem(folder, 1, 1, $"the folder of the teams cannot be read: {e.Message}")]);
        }
    }

    private static (TeamRules? Team, IReadOnlyList<Problem> Problems) TryRead(TeamFile file, KnowledgePack pack, bool proved, List<UnprovedPattern>? unproved)
    {
        if (file.Unreadable is { } reason)
        {
            return (null, [new Problem(file.Name, 1, 1, reason)]);
        }

        var problems = new List<Problem>();
        using var text = new StringReader(file.Text);
        var team = ContentFolder.Parse(text, file.Name, problems)?.Map() is { } map ? Read(file.Team, map, pack, proved, unproved) : null;
        return problems.Count > 0
            ? (null, [.. problems.OrderBy(p => p.Line).ThenBy(p => p.Column)])
            : (team, []);
    }

    private static TeamRules Read(string name, ContentMap map, KnowledgePack pack, bool proved, List<UnprovedPattern>? unproved)
    {
        var words = new Dictionary<string, IReadOnlyList<string>>();
        if (map.Node("words")?.Map() is { } classes)
        {
            LexiconReader.ReadClasses(classes, words, pack.Lexicon);
        }

        var lexicon = words.Count == 0 ? pack.Lexicon : pack.Lexicon.With(words);
        var terms = new ContentTerms(pack.Sources, new PatternReader(lexicon));
        var proofs = new Proofs(pack.Variables, name);
        var changes = new TeamChanges(ReadSeverities(map, pack), ReadExceptions(map, pack, terms), ReadRules(map, terms, proofs));
        map.Close();
        var team = new TeamRules(name, pack.Rules, changes, pack.Language with { Lexicon = lexicon });
        if (proved && team.Checker is not null)
        {
            proofs.Check(team.Rules, pack.Language with { Lexicon = lexicon }, new RiskDetector([]));
        }

        unproved?.AddRange(proofs.Unproved(team.Rules, pack.Language.Speakers));
        foreach (var rule in team.Rules.Where(r => r.Replacements.Count == 0 && !changes.Own.Contains(r)))
        {
            map.Node("rules")?.Report($"these rules leave no replacement for the rule '{rule.Id}'; make their patterns narrower, or switch that rule off");
        }

        return team;
    }

    private static Dictionary<string, Severity?> ReadSeverities(ContentMap map, KnowledgePack pack)
    {
        var severities = new Dictionary<string, Severity?>();
        if (map.Node("severity")?.Map() is { } byRule)
        {
            foreach (var rule in pack.Rules.Where(r => byRule.Node(r.Id) is not null))
            {
                string named = byRule.OneOf(rule.Id, [Off, .. RuleReader.Severities.Keys]);
                severities[rule.Id] = named == Off ? null : RuleReader.Severities[named];
            }

            byRule.Close();
        }

        return severities;
    }

    private static Dictionary<string, IReadOnlyList<Pattern>> ReadExceptions(ContentMap map, KnowledgePack pack, ContentTerms terms)
    {
        var exceptions = new Dictionary<string, IReadOnlyList<Pattern>>();
        if (map.Node("except")?.Map() is { } byRule)
        {
            foreach (var rule in pack.Rules.Where(r => byRule.Node(r.Id) is not null))
            {
                var except = terms.Patterns.ReadPlaced(byRule, rule.Id);
                DeadPatterns.ReportTooShort(except, rule);
                exceptions[rule.Id] = [.. except.Select(p => p.Pattern)];
            }

            byRule.Close();
        }

        return exceptions;
    }

    private static List<Rule> ReadRules(ContentMap map, ContentTerms terms, Proofs proofs)
    {
        var rules = new List<Rule>();
        foreach (var node in map.Items("rules"))
        {
            var item = node.Map();
            var rule = RuleReader.ReadRule(item, terms, proofs);
            if (rule.Id.Length > 0 && !OwnId().IsMatch(rule.Id))
            {
                item.Node("id")?.Report($"'{rule.Id}' is no id for a team's rule: it is own_ and up to 60 small letters, digits and underscores");
            }
            else if (rule.Id.Length > 0 && rules.Any(r => r.Id == rule.Id))
            {
                item.Node("id")?.Report($"the rule '{rule.Id}' is defined twice");
            }

            rules.Add(rule);
            item.Close();
        }

        return rules;
    }

    [GeneratedRegex(@"\Aown_[a-z0-9_]{1,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnId();
}
