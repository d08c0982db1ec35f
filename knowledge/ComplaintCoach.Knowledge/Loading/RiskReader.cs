using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Sources;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>Reads risks.yaml.</summary>
internal static class RiskReader
{
    public static IReadOnlyList<RiskProfile> Read(ContentFolder folder, ContentTerms terms, Proofs proofs)
    {
        var risks = new List<RiskProfile>();
        foreach (var node in folder.File("risks.yaml")?.Items() ?? [])
        {
            var map = node.Map();
            string id = map.OneOf("id", RiskIds.All);
            if (risks.Any(r => r.Id == id))
            {
                node.Report($"the risk '{id}' is defined twice");
            }

            risks.Add(ReadRisk(map, id, terms));
            proofs.RiskHits(id, map.Items("hits"));
            proofs.RiskMisses(id, map.Items("misses"));
            proofs.Sayable([.. map.Items("say").Select(n => n.IsText ? n : n.Map().Node("text")).OfType<ContentNode>()]);
            map.Close();
        }

        return risks;
    }

    private static RiskProfile ReadRisk(ContentMap map, string id, ContentTerms terms)
    {
        var unless = map.Node("unless")?.Map();
        var risk = new RiskProfile
        {
            Id = id,
            Name = map.Text("name"),
            Urgent = map.OneOf("level", "note", "urgent") == "urgent",
            Patterns = ReadPatterns(map, terms),
            Except = terms.Patterns.Read(map, "except"),
            UnlessInClause = unless is null ? [] : terms.Patterns.Read(unless, "clause"),
            Do = terms.ReadGuidance(map, "do"),
            Avoid = terms.ReadGuidance(map, "avoid"),
            Say = ReadSentences(map, id),
        };
        unless?.Close();
        return risk;
    }

    /// <summary>A sentence is a text, or a map of text and target.</summary>
    private static List<Sentence> ReadSentences(ContentMap map, string id)
    {
        var sentences = new List<Sentence>();
        foreach (var node in map.Items("say"))
        {
            string sentenceId = $"{id}.{sentences.Count + 1}";
            if (node.IsText)
            {
                sentences.Add(new Sentence(sentenceId, node.Text() ?? ""));
                continue;
            }

            var item = node.Map();
            sentences.Add(new Sentence(sentenceId, item.Text("text"), item.OneOf("target", "self", "others")));
            item.Close();
        }

        return sentences;
    }

    private static IReadOnlyList<RiskPatterns> ReadPatterns(ContentMap map, ContentTerms terms)
    {
        if (map.Node("targets")?.Map() is not { } targets)
        {
            return [new RiskPatterns(null, terms.Patterns.Read(map, "patterns"))];
        }

        IReadOnlyList<RiskPatterns> patterns =
            [new("self", terms.Patterns.Read(targets, "self")), new("others", terms.Patterns.Read(targets, "others"))];
        targets.Close();
        return patterns;
    }
}
