using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>
/// Collects what the content promises about itself and checks it once the rules are built: rules and risks find their hits
/// and leave their misses alone, and whatever the coach suggests to say passes its own checker.
/// </summary>
/// <param name="variables">Those that sentences may hold.</param>
/// <param name="team">The team whose own rules are checked; null for the rules of a pack.</param>
internal sealed partial class Proofs(IReadOnlyDictionary<string, string> variables, string? team = null)
{
    private readonly List<(string Id, ContentNode Node)> _ruleHits = [];
    private readonly List<(string Id, ContentNode Node)> _ruleMisses = [];
    private readonly List<(string Id, PlacedPattern Pattern)> _rulePatterns = [];
    private readonly List<(string Id, ContentNode Node)> _riskHits = [];
    private readonly List<(string Id, ContentNode Node)> _riskMisses = [];
    private readonly List<ContentNode> _sayable = [];

    public void RulePatterns(string rule, IReadOnlyList<PlacedPattern> patterns) => _rulePatterns.AddRange(patterns.Select(p => (rule, p)));

    public void RuleHits(string rule, IReadOnlyList<ContentNode> texts) => _ruleHits.AddRange(texts.Select(t => (rule, t)));

    public void RuleMisses(string rule, IReadOnlyList<ContentNode> texts) => _ruleMisses.AddRange(texts.Select(t => (rule, t)));

    public void RiskHits(string risk, IReadOnlyList<ContentNode> texts) => _riskHits.AddRange(texts.Select(t => (risk, t)));

    public void RiskMisses(string risk, IReadOnlyList<ContentNode> texts) => _riskMisses.AddRange(texts.Select(t => (risk, t)));

    public void Sayable(IReadOnlyList<ContentNode> sentences) => _sayable.AddRange(sentences);

    /// <summary>A rule proves itself by its own patterns; what is suggested must pass everything that the checker knows.</summary>
    public void Check(IReadOnlyList<Rule> rules, DraftLanguage language, RiskDetector risks)
    {
        var byPatterns = new DraftChecker(rules, language with { Learned = null });
        CheckAll(_ruleHits, _ruleMisses, "rule", byPatterns.BrokenRules, (id, text) => HitBy(byPatterns, id, text), HowToExplain);
        var checker = new DraftChecker(rules, language);
        CheckAll(_riskHits, _riskMisses, "risk", text => [.. risks.Detect(Normalizer.Normalize(text)).Select(s => s.Profile.Id)], (_, _) => "", _ => "");
        foreach (var node in _sayable)
        {
            CheckSayable(node, checker);
        }
    }

    /// <summary>The patterns that hit none of the hits of their own rule, in the order of the content.</summary>
    public IEnumerable<UnprovedPattern> Unproved(IReadOnlyList<Rule> rules, SpeakerPatterns speakers)
    {
        var matcher = new RuleMatcher(rules, speakers);
        var proved = new HashSet<Pattern>();
        foreach (var (id, node) in _ruleHits)
        {
            var weighed = new List<WeighedHit>();
            matcher.Match(Normalizer.Normalize(node.Text() ?? ""), weighed);
            proved.UnionWith(weighed.Where(h => h.Fate == HitFate.Counts && rules[h.Rule].Id == id).Select(h => h.Pattern));
        }

        return _rulePatterns.Where(p => !proved.Contains(p.Pattern.Pattern))
            .Select(p => new UnprovedPattern(p.Id, p.Pattern.Node.At($"no hit of the rule '{p.Id}' proves the pattern '{p.Pattern.Pattern}'")));
    }

    /// <param name="hits">Texts in which the rule or risk must be found.</param>
    /// <param name="misses">Texts in which it must not.</param>
    /// <param name="what">What is checked.</param>
    /// <param name="found">The ids of what is found in a text.</param>
    /// <param name="hitBy">By what it was found in a text, to be said behind the text.</param>
    /// <param name="howToExplain">The last words of a problem with a text.</param>
    private static void CheckAll(
        List<(string Id, ContentNode Node)> hits,
        List<(string Id, ContentNode Node)> misses,
        string what,
        Func<string, IReadOnlyList<string>> found,
        Func<string, string, string> hitBy,
        Func<string, string> howToExplain)
    {
        foreach (var (id, node) in hits)
        {
            if (node.Text() is { } text && !found(text).Contains(id))
            {
                node.Report($"the {what} '{id}' does not find its hit '{text}'{howToExplain(text)}");
            }
        }

        foreach (var (id, node) in misses)
        {
            if (node.Text() is { } text && found(text).Contains(id))
            {
                node.Report($"the {what} '{id}' finds its miss '{text}'{hitBy(id, text)}{howToExplain(text)}");
            }
        }
    }

    private static string HitBy(DraftChecker checker, string rule, string text) =>
        $" by the pattern {string.Join(" and ", checker.Explain(text).Hits.Where(h => h.Rule == rule && h.Fate == HitFate.Counts).Select(h => $"'{h.Pattern}'").Distinct())}";

    /// <summary>Quoted as a shell reads it.</summary>
    private string HowToExplain(string text) =>
        $"; see coach check --explain {(team is null ? "" : $"--teams DIR --team {team} ")}{(text.StartsWith("--", StringComparison.Ordinal) ? "-- " : "")}'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private void CheckSayable(ContentNode node, DraftChecker checker)
    {
        if (node.Text() is not { } sentence)
        {
            return;
        }

        foreach (string rule in checker.BrokenRules(sentence))
        {
            node.Report($"the sentence '{sentence}' breaks the rule '{rule}'");
        }

        foreach (Match match in Variable().Matches(sentence))
        {
            if (!variables.ContainsKey(match.Groups[1].Value))
            {
                node.Report($"the variable '{match.Value}' is not in pack.yaml; known are {string.Join(", ", variables.Keys)}");
            }
        }
    }

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Variable();
}
