using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ComplaintCoach.Cli.Evaluation;
using ComplaintCoach.Knowledge;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach evaluate types|drafts|tips|masks FILE…</c>: figures on labelled JSON Lines, with 95 % intervals.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<FileInfo[]> s_files = new("file") { Description = "labelled JSON Lines", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<bool> s_misses = new("--misses") { Description = "print every line that was judged wrong (for development sets only)" };

    private static readonly Option<double?> s_atLeast = new("--at-least") { Description = "exit with 1 when the main figure is below this" };

    private static readonly Option<FileInfo?> s_log = new("--log") { Description = "append date, pack version and the main figures to this file" };

    private delegate (double Main, string Summary) Evaluation(Coach coach, string folder, IReadOnlyList<LabelledLine> lines, TextWriter output, bool misses);

    public static Command Create() => new("evaluate", "figures on labelled sets, with 95 % intervals")
    {
        CreateOne("types", "macro-F1, per type and risk, calibration, confusion", (coach, _, lines, output, misses) => TypeEvaluation.Run(coach, lines, output, misses)),
        CreateOne("drafts", "recall, precision, false flags, per rule and by overlap of words", DraftEvaluation.Run),
        CreateOne("tips", "nDCG@5 and MRR by primary source section", (coach, _, lines, output, misses) => TipEvaluation.Run(coach, lines, output, misses)),
        CreateOne("masks", "recall by kind, amounts, dates and order numbers lost, characters masked elsewhere", (_, _, lines, output, misses) => MaskEvaluation.Run(lines, output, misses)),
    };

    private static Command CreateOne(string name, string description, Evaluation evaluation)
    {
        var command = new Command(name, description) { s_files, s_misses, s_atLeast, s_log };
        command.SetAction(parsed => CoachSession.With(parsed, coach =>
        {
            try
            {
                var files = parsed.GetValue(s_files)!;
                var (main, summary) = evaluation(coach, parsed.GetValue(Usage.Knowledge)!.FullName, LabelledLine.Read(files), Console.Out, parsed.GetValue(s_misses));
                if (parsed.GetValue(s_log) is { } log)
                {
                    string date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                    File.AppendAllText(log.FullName, $"{date}\t{name}\t{coach.Pack.Version}\t{string.Join(' ', files.Select(f => f.Name))}\t{summary}\n");
                }

                return main < parsed.GetValue(s_atLeast) ? Usage.Findings : Usage.Good;
            }
            catch (Exception e) when (e is JsonException or IOException)
            {
                Console.Error.WriteLine(e.Message);
                return Usage.Bad;
            }
        }));
        return command;
    }
}
