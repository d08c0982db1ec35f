using System.CommandLine;
using ComplaintCoach.Cli.Input;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach check</c>: what in a draft must not be sent.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> s_explain = new("--explain") { Description = "tell how the rules read each text: every pattern that matched and why it counts or not, and the likeliest meanings" };

    public static Command Create()
    {
        var command = new Command("check", "what in a draft must not be sent, why, and what to say instead") { Usage.Jsonl, s_explain, Usage.Texts };
        TeamOptions.AddTo(command);
        BatchOptions.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(s_explain) && (result.GetValue(Usage.Jsonl) || result.GetValue(BatchOptions.Batch)))
            {
                result.AddError("--explain prints for people; it does not go with --jsonl or --batch");
            }
        });
        command.SetAction(parsed =>
        {
            // Who asks why a rule misses its hit cannot do with a pack that is refused because it does.
            bool proved = !parsed.GetValue(s_explain);
            return CoachSession.With(parsed, coach => Run(parsed, coach, TeamOptions.Read(parsed, coach.Pack, proved)), proved);
        });
        return command;
    }

    private static int Run(ParseResult parsed, Coach coach, TeamRules? team) =>
        parsed.GetValue(BatchOptions.Batch) ? CheckBatch.Run(parsed, draft => coach.Check(draft, team))
        : parsed.GetValue(Usage.Jsonl) ? RunLines(coach, team)
        : RunTexts(coach, team, parsed.GetValue(Usage.Texts)!, parsed.GetValue(s_explain));

    private static int RunLines(Coach coach, TeamRules? team) => JsonLines.Run(Console.In, Console.Out, ContractJson.Wire.DraftContract, line =>
    {
        var report = coach.Check(line.Required("text"), team);
        return (DraftContract.From(line.Id, report), !report.Clean);
    });

    private static int RunTexts(Coach coach, TeamRules? team, string[] arguments, bool explain)
    {
        int code = Usage.Good;
        foreach (string text in TextArguments.Read(arguments, Console.In))
        {
            var report = explain ? Explain(coach, team, text) : coach.Check(text, team);
            Print(report);
            code = report.Clean ? code : Usage.Findings;
        }

        return code;
    }

    private static DraftReport Explain(Coach coach, TeamRules? team, string text)
    {
        var explanation = coach.Explain(text, team);
        ExplanationPrinter.Print(explanation);
        return explanation.Report;
    }

    private static void Print(DraftReport report)
    {
        if (report.Clean)
        {
            Console.WriteLine("clean");
            return;
        }

        foreach (var finding in report.Findings)
        {
            Console.WriteLine($"{finding.Span.Start}+{finding.Span.Length} {finding.Rule.Id} ({finding.Rule.Severity.ToString().ToLowerInvariant()}): 「{finding.Text}」");
            Console.WriteLine($"  ground   {finding.Ground}");
            Console.WriteLine($"  why      {finding.Rule.Why}");
            foreach (string replacement in finding.Replacements)
            {
                Console.WriteLine($"  instead  {replacement}");
            }
        }

        Console.WriteLine($"rewrite: {report.Rewrite ?? "none that keeps every fact"}");
    }
}
