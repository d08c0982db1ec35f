using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Cli.Evaluation;

/// <summary>Judges the ranking on queries with graded source sections. A hit counts for its primary source; repeated sources collapse to their first place.</summary>
internal static class TipEvaluation
{
    private const int Depth = 5;
    private const int Fetched = 20;

    private sealed record Judged(LabelledLine Line, double Ndcg, double ReciprocalRank, IReadOnlyList<string> Ranked);

    /// <summary>Prints the figures and returns the main one, nDCG@5.</summary>
    public static (double Main, string Summary) Run(Coach coach, IReadOnlyList<LabelledLine> lines, TextWriter output, bool misses)
    {
        var judged = lines.Select(line => Judge(coach, line)).ToList();
        var ndcg = Interval.Bootstrap(judged, s => s.Average(j => j.Ndcg));
        output.WriteLine($"queries             {judged.Count}");
        output.WriteLine($"nDCG@5              {ndcg}");
        output.WriteLine($"MRR                 {Interval.Bootstrap(judged, s => s.Average(j => j.ReciprocalRank))}");
        foreach (var (name, group) in Groups(judged))
        {
            output.WriteLine($"nDCG@5 {name,-12} {Interval.Bootstrap(group, s => s.Average(j => j.Ndcg))}  ({group.Count})");
        }

        if (misses)
        {
            foreach (var j in judged.OrderBy(j => j.Ndcg))
            {
                output.WriteLine($"{j.Line.Id} {j.Ndcg:F2} {j.Line.Text("query")} -> {string.Join(' ', j.Ranked.Take(Depth))} | {string.Join(' ', j.Line.Grades("relevant").Select(g => $"{g.Key}:{g.Value}"))}");
            }
        }

        return (ndcg.Value, $"nDCG@5 {ndcg}");
    }

    private static IEnumerable<(string Name, List<Judged> Group)> Groups(List<Judged> judged)
    {
        foreach (var kind in judged.Where(j => j.Line.Text("kind") is not null).GroupBy(j => j.Line.Text("kind")!).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return (kind.Key, [.. kind]);
        }

        if (judged.Any(j => j.Line.Has("shared")))
        {
            yield return ("no shared word", [.. judged.Where(j => !j.Line.Flag("shared"))]);
        }
    }

    private static Judged Judge(Coach coach, LabelledLine line)
    {
        var grades = line.Grades("relevant");
        List<string> ranked = [.. coach.Search(new TipQuery(line.Text("query") ?? "") { Top = Fetched })
            .Select(h => h.Entry.Sources.Count > 0 ? h.Entry.Sources[0] : h.Entry.Id).Distinct()];
        double gain = ranked.Take(Depth).Select((source, i) => Gain(grades.GetValueOrDefault(source)) / Math.Log2(i + 2)).Sum();
        double ideal = grades.Values.OrderDescending().Take(Depth).Select((grade, i) => Gain(grade) / Math.Log2(i + 2)).Sum();
        int first = ranked.FindIndex(source => grades.GetValueOrDefault(source) > 0);
        return new Judged(line, ideal == 0 ? 0 : gain / ideal, first < 0 ? 0 : 1.0 / (first + 1), ranked);
    }

    private static double Gain(double grade) => Math.Pow(2, grade) - 1;
}
