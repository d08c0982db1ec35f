using ComplaintCoach.Knowledge;

namespace ComplaintCoach.Cli.Evaluation;

/// <summary>Judges the checker on labelled drafts. A finding is right when its rule is in the draft's set of rules.</summary>
internal static class DraftEvaluation
{
    private const int MostShared = 6;

    private sealed record Judged(LabelledLine Line, IReadOnlyList<string> Labels, IReadOnlyList<string> Found, bool Rewritten)
    {
        public bool Violates => Labels.Count > 0;

        public bool Caught => Found.Any(Labels.Contains);
    }

    /// <summary>Prints the figures and returns the main one, recall at the level of drafts.</summary>
    public static (double Main, string Summary) Run(Coach coach, string folder, IReadOnlyList<LabelledLine> lines, TextWriter output, bool misses)
    {
        var judged = lines.Select(line =>
        {
            var report = coach.Check(line.Text("text") ?? "");
            return new Judged(line, line.Ids("rules"), [.. report.Findings.Select(f => f.Rule.Id).Distinct()], report.Rewrite is not null);
        }).ToList();
        var violating = judged.Where(j => j.Violates).ToList();
        var clean = judged.Where(j => !j.Violates).ToList();
        var recall = Interval.Share(violating.Count(j => j.Caught), violating.Count);
        var precision = Interval.Share(judged.Sum(j => j.Found.Count(j.Labels.Contains)), judged.Sum(j => j.Found.Count));
        var falseFlags = Interval.Share(clean.Count(j => j.Found.Count > 0), clean.Count);
        output.WriteLine($"drafts              {judged.Count} ({violating.Count} break a rule)");
        output.WriteLine($"recall              {recall}  (drafts with a right rule)");
        output.WriteLine($"precision           {precision}  (findings that are right)");
        output.WriteLine($"clean but flagged   {falseFlags}");
        output.WriteLine($"rewritten           {Interval.Share(violating.Count(j => j.Rewritten), violating.Count)}  (of drafts that break a rule)");
        foreach (var kind in judged.Where(j => j.Line.Text("kind") is not null).GroupBy(j => j.Line.Text("kind")).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            bool breaks = kind.Any(j => j.Violates);
            output.WriteLine($"kind {kind.Key,-12}   {(breaks ? "caught" : "flagged")} {Interval.Share(kind.Count(j => breaks ? j.Caught : j.Found.Count > 0), kind.Count())}");
        }

        PrintOverlap([.. violating.Where(j => j.Line.Text("kind") == "paraphrase")], new WordOverlap(coach, folder), output);
        output.WriteLine();
        output.WriteLine("rule                  drafts  missed  recall                 findings  false  precision");
        foreach (string rule in coach.Pack.Rules.Select(r => r.Id))
        {
            int labelled = violating.Count(j => j.Labels.Contains(rule));
            int caught = violating.Count(j => j.Labels.Contains(rule) && j.Caught);
            int found = judged.Count(j => j.Found.Contains(rule));
            int right = judged.Count(j => j.Found.Contains(rule) && j.Labels.Contains(rule));
            output.WriteLine($"{rule,-21} {labelled,6}  {labelled - caught,6}  {Interval.Share(caught, labelled),-20}  {found,8}  {found - right,5}  {Interval.Share(right, found)}");
        }

        if (misses)
        {
            foreach (var j in judged.Where(j => j.Violates ? !j.Caught || !j.Found.All(j.Labels.Contains) : j.Found.Count > 0))
            {
                output.WriteLine($"{j.Line.Id} [{string.Join(", ", j.Labels)}] -> [{string.Join(", ", j.Found)}] {j.Line.Text("text")}");
            }
        }

        return (recall.Value, $"recall {recall}; precision {precision}; clean but flagged {falseFlags}");
    }

    /// <summary>Recall on paraphrases by how many content bigrams they share with what their rules were made from.</summary>
    private static void PrintOverlap(List<Judged> paraphrases, WordOverlap overlap, TextWriter output)
    {
        if (paraphrases.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("paraphrases by content bigrams shared with patterns, hits and offending training stretches of their rules:");
        foreach (var bucket in paraphrases.GroupBy(j => Math.Min(MostShared, overlap.WithRules(j.Line.Text("text") ?? "", j.Labels))).OrderBy(g => g.Key))
        {
            output.WriteLine($"  {bucket.Key}{(bucket.Key == MostShared ? " or more" : "")}: caught {Interval.Share(bucket.Count(j => j.Caught), bucket.Count())} of {bucket.Count()}");
        }

        var alone = paraphrases.Where(j => overlap.WithAnything(j.Line.Text("text") ?? "") == 0).ToList();
        output.WriteLine($"  none with any training draft or pattern of any rule: {(alone.Count == 0 ? "no draft" : $"caught {Interval.Share(alone.Count(j => j.Caught), alone.Count)} of {alone.Count}")}");
    }
}
