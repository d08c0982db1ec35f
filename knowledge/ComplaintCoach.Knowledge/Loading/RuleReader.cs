using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads rules/*.yaml and context.yaml.</summary>
internal static partial class RuleReader
{
    /// <summary>Severities by the names that content has for them.</summary>
    public static readonly IReadOnlyDictionary<string, Severity> Severities = new Dictionary<string, Severity>
    {
        ["hint"] = Severity.Hint,
        ["warn"] = Severity.Warn,
        ["block"] = Severity.Block,
    };

    public static IReadOnlyList<Rule> Read(ContentFolder folder, ContentTerms terms, Proofs proofs)
    {
        var rules = new List<Rule>();
        foreach (var file in folder.Folder("rules"))
        {
            var map = file.Map();
            var rule = ReadRule(map, terms, proofs);
            if (rule.Id.Length > 0 && IdProblem(rule.Id, file.File) is { } problem)
            {
                map.Node("id")?.Report(problem);
            }

            rules.Add(rule);
            map.Close();
        }

        return rules;
    }

    /// <summary>No two rules have the same id, since no two files have the same name.</summary>
    private static string? IdProblem(string id, string file) =>
        !RuleId().IsMatch(id) ? $"'{id}' is no id for a rule: it is made of small letters, digits and underscores"
        : Path.GetFileNameWithoutExtension(file) != id ? $"the rule '{id}' must stand in rules/{id}.yaml"
        : null;

    public static SpeakerPatterns ReadSpeakers(ContentFolder folder, ContentTerms terms)
    {
        if (folder.File("context.yaml")?.Map() is not { } map)
        {
            return SpeakerPatterns.None;
        }

        var speakers = new SpeakerPatterns(terms.Patterns.Read(map, "quotation"), terms.Patterns.Read(map, "disowning"), terms.Patterns.Read(map, "speech"));
        map.Close();
        return speakers;
    }

    /// <summary>One rule; the caller closes the map.</summary>
    public static Rule ReadRule(ContentMap map, ContentTerms terms, Proofs proofs)
    {
        string id = map.Text("id");
        var unless = map.Node("unless")?.Map();
        var patterns = terms.Patterns.ReadPlaced(map, "patterns");
        var listed = terms.Patterns.ReadPlaced(map, "listed");
        var except = terms.Patterns.ReadPlaced(map, "except");
        var inClause = unless is null ? [] : terms.Patterns.ReadPlaced(unless, "clause");
        var inSentence = unless is null ? [] : terms.Patterns.ReadPlaced(unless, "sentence");
        var inDraft = unless is null ? [] : terms.Patterns.ReadPlaced(unless, "draft");
        var rule = new Rule
        {
            Id = id,
            Title = map.Text("title"),
            Severity = Severities[map.OneOf("severity", [.. Severities.Keys])],
            Sources = terms.ReadSources(map),
            Why = map.Text("why"),
            Patterns = [.. patterns.Select(p => p.Pattern)],
            Listed = [.. listed.Select(p => p.Pattern)],
            Except = [.. except.Select(p => p.Pattern)],
            UnlessInClause = [.. inClause.Select(p => p.Pattern)],
            UnlessInSentence = [.. inSentence.Select(p => p.Pattern)],
            UnlessInDraft = [.. inDraft.Select(p => p.Pattern)],
            WithholdsFacts = map.Node("facts") is not null && map.OneOf("facts", "kept", "withheld") == "withheld",
            Repeat = map.Number("repeat", 1),
            Hits = map.Texts("hits"),
            Misses = map.Texts("misses"),
            Replacements = ReadReplacements(map, proofs),
        };
        unless?.Close();
        Require(map, "patterns", rule.Patterns.Count);
        Require(map, "replacements", rule.Replacements.Count);
        Require(map, "hits", map.Items("hits").Count);
        Require(map, "misses", map.Items("misses").Count);
        PlacedPattern[] hitting = [.. listed, .. patterns];
        DeadPatterns.ReportListed(patterns, listed);
        DeadPatterns.ReportTooShort(except, rule);
        DeadPatterns.ReportCancelled(hitting, [.. except, .. inClause, .. inSentence, .. inDraft]);
        proofs.RulePatterns(id, hitting);
        proofs.RuleHits(id, map.Items("hits"));
        proofs.RuleMisses(id, map.Items("misses"));
        return rule;
    }

    /// <summary>A replacement is a text, or a map of what to say with trades and stages.</summary>
    private static List<Replacement> ReadReplacements(ContentMap map, Proofs proofs)
    {
        var replacements = new List<Replacement>();
        foreach (var node in map.Items("replacements"))
        {
            if (node.IsText)
            {
                replacements.Add(new Replacement(node.Text() ?? "", [], []));
                proofs.Sayable([node]);
                continue;
            }

            var item = node.Map();
            replacements.Add(new Replacement(item.Text("say"), item.ManyOf("trades", EntryTerms.Trades), item.ManyOf("stages", EntryTerms.Stages)));
            proofs.Sayable(item.Node("say") is { } say ? [say] : []);
            item.Close();
        }

        return replacements;
    }

    private static void Require(ContentMap map, string key, int count)
    {
        if (count == 0)
        {
            map.Report($"the rule needs at least one item under '{key}'");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9_]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex RuleId();
}
