using System.CommandLine;
using ComplaintCoach.Cli.Input;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach check</c>: what in a draft must not be sent.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "what in a draft must not be sent, why, and what to say instead") { Usage.Jsonl, Usage.Texts };
        TeamOptions.AddTo(command);
        BatchOptions.AddTo(command);
        command.SetAction(parsed => CoachSession.With(parsed, coach => Run(parsed, coach, TeamOptions.Read(parsed, coach.Pack))));
        return command;
    }

    private static int Run(ParseResult parsed, Coach coach, TeamRules? team) =>
        parsed.GetValue(BatchOptions.Batch) ? CheckBatch.Run(parsed, draft => coach.Check(draft, team))
        : parsed.GetValue(Usage.Jsonl) ? RunLines(coach, team)
        : RunTexts(coach, team, parsed.GetValue(Usage.Texts)!);

    private static int RunLines(Coach coach, TeamRules? team) => JsonLines.Run(Console.In, Console.Out, ContractJson.Wire.DraftContract, line =>
    {
        var report = coach.Check(line.Required("text"), team);
        return (DraftContract.From(line.Id, report), !report.Clean);
    });

    private static int RunTexts(Coach coach, TeamRules? team, string[] arguments)
    {
        int code = Usage.Good;
        foreach (string text in TextArguments.Read(arguments, Console.In))
        {
            var report = coach.Check(text, team);
            if (report.Clean)
            {
                Console.WriteLine("clean");
                continue;
            }

            code = Usage.Findings;
            foreach (var finding in report.Findings)
            {
                Console.WriteLine($"{finding.Span.Start}+{finding.Span.Length} {finding.Rule.Id} ({finding.Rule.Severity.ToString().ToLowerInvariant()}): 「{finding.Text}」");
                Console.WriteLine($"  why      {finding.Rule.Why}");
                foreach (string replacement in finding.Replacements)
                {
                    Console.WriteLine($"  instead  {replacement}");
                }
            }

            Console.WriteLine($"rewrite: {report.Rewrite ?? "none that keeps every fact"}");
        }

        return code;
    }
}
