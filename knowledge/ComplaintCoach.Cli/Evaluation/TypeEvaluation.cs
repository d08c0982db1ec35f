using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Cli.Evaluation;

/// <summary>Judges the classifier and the risk detector on labelled messages.</summary>
internal static class TypeEvaluation
{
    private const int Bins = 10;

    internal sealed record Judged(LabelledLine Line, string Label, string Said, double Confidence, bool Sure, IReadOnlyList<string> Risks);

    /// <summary>Prints the figures and returns the main one, macro-F1.</summary>
    public static (double Main, string Summary) Run(Coach coach, IReadOnlyList<LabelledLine> lines, TextWriter output, bool misses)
    {
        var judged = lines.Select(line => Judge(coach, line)).ToList();
        var macro = Interval.Bootstrap(judged, MacroF1);
        var sure = judged.Where(j => j.Sure).ToList();
        output.WriteLine($"messages            {judged.Count}");
        output.WriteLine($"macro-F1            {macro}");
        var hard = judged.Where(j => j.Line.Flag("hard")).ToList();
        if (hard.Count > 0)
        {
            output.WriteLine($"macro-F1, hard ones {Interval.Bootstrap(hard, MacroF1)}  ({hard.Count})");
        }

        output.WriteLine($"accuracy            {Interval.Share(judged.Count(Right), judged.Count)}");
        output.WriteLine($"sure                {Interval.Share(sure.Count, judged.Count)} of messages, right {Interval.Share(sure.Count(Right), sure.Count)}");
        output.WriteLine($"calibration error   {CalibrationError(judged):F3} ({Bins} bins of equal mass)");
        if (lines.Any(l => l.Has("risks")))
        {
            output.WriteLine($"risk micro-F1       {Interval.Bootstrap(judged, RiskMicroF1)}");
        }

        output.WriteLine();
        WriteTable(judged, output);
        if (lines.Any(l => l.Has("risks")))
        {
            WriteRisks(judged, output);
        }

        foreach (string key in (string[])["trade", "script", "form"])
        {
            foreach (var group in judged.Where(j => j.Line.Text(key) is not null).GroupBy(j => j.Line.Text(key)).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                output.WriteLine($"{key} {group.Key,-10} accuracy {Interval.Share(group.Count(Right), group.Count())}  ({group.Count()})");
            }
        }

        if (misses)
        {
            WriteMisses(judged, output);
        }

        return (macro.Value, $"macro-F1 {macro}");
    }

    private static Judged Judge(Coach coach, LabelledLine line)
    {
        var (advice, _) = coach.Advise(ConversationState.New, new Message(line.Text("text") ?? "", TakenAs.Customer));
        return new Judged(line, line.Text("type") ?? "", advice.Type!.Best.Id, advice.Type.Confidence, advice.Type.Sure, [.. advice.Risks.Select(r => r.Profile.Id)]);
    }

    private static bool Right(Judged j) => j.Label == j.Said;

    private static double MacroF1(IReadOnlyList<Judged> sample) => CustomerTypes.All.Average(type => F1(
        sample.Count(j => j.Said == type && j.Label == type), sample.Count(j => j.Said == type), sample.Count(j => j.Label == type)));

    private static double RiskMicroF1(IReadOnlyList<Judged> sample) => F1(
        sample.Sum(j => j.Line.Ids("risks").Intersect(j.Risks).Count()), sample.Sum(j => j.Risks.Count), sample.Sum(j => j.Line.Ids("risks").Count));

    private static double F1(int right, int said, int labelled) => said + labelled == 0 ? 0 : 2.0 * right / (said + labelled);

    /// <summary>Mean distance between confidence and share of right answers over bins of equal mass.</summary>
    private static double CalibrationError(List<Judged> judged)
    {
        var ordered = judged.OrderBy(j => j.Confidence).ToList();
        return ordered.Select((j, i) => (j, Bin: i * Bins / ordered.Count)).GroupBy(x => x.Bin)
            .Sum(bin => Math.Abs(bin.Average(x => x.j.Confidence) - bin.Average(x => Right(x.j) ? 1.0 : 0)) * bin.Count() / ordered.Count);
    }

    private static void WriteTable(List<Judged> judged, TextWriter output)
    {
        output.WriteLine("type            precision             recall                F1      confusion (columns in the same order)");
        foreach (string type in CustomerTypes.All)
        {
            int right = judged.Count(j => j.Said == type && j.Label == type);
            int said = judged.Count(j => j.Said == type);
            int labelled = judged.Count(j => j.Label == type);
            string row = string.Join(' ', CustomerTypes.All.Select(other => $"{judged.Count(j => j.Label == type && j.Said == other),4}"));
            output.WriteLine($"{type,-15} {Interval.Share(right, said),-20}  {Interval.Share(right, labelled),-20}  {F1(right, said, labelled):F3} {row}");
        }

        output.WriteLine();
    }

    private static void WriteRisks(List<Judged> judged, TextWriter output)
    {
        output.WriteLine("risk            precision             recall");
        foreach (string risk in RiskIds.All)
        {
            int right = judged.Count(j => j.Risks.Contains(risk) && j.Line.Ids("risks").Contains(risk));
            output.WriteLine($"{risk,-15} {Interval.Share(right, judged.Count(j => j.Risks.Contains(risk))),-20}  {Interval.Share(right, judged.Count(j => j.Line.Ids("risks").Contains(risk)))}");
        }

        output.WriteLine();
    }

    private static void WriteMisses(List<Judged> judged, TextWriter output)
    {
        foreach (var j in judged.Where(j => !Right(j)))
        {
            output.WriteLine($"{j.Line.Id} {j.Label} -> {j.Said} {j.Confidence:F2} {j.Line.Text("text")}");
        }

        foreach (var j in judged.Where(j => j.Line.Has("risks") && !j.Risks.Order(StringComparer.Ordinal).SequenceEqual(j.Line.Ids("risks").Order(StringComparer.Ordinal))))
        {
            output.WriteLine($"{j.Line.Id} risks [{string.Join(", ", j.Line.Ids("risks"))}] -> [{string.Join(", ", j.Risks)}] {j.Line.Text("text")}");
        }
    }
}
