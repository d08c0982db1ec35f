using System.CommandLine;
using ComplaintCoach.Cli.Input;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Contracts;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach check</c>: what in a draft must not be sent.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "what in a draft must not be sent, why, and what to say instead") { Usage.Jsonl, Usage.Texts };
        command.SetAction(parsed => CoachSession.With(parsed, coach => parsed.GetValue(Usage.Jsonl)
            ? RunLines(coach)
            : RunTexts(coach, parsed.GetValue(Usage.Texts)!)));
        return command;
    }

    private static int RunLines(Coach coach) => JsonLines.Run(Console.In, Console.Out, ContractJson.Wire.DraftContract, line =>
    {
        var report = coach.Check(line.Required("text"));
        return (DraftContract.From(line.Id, report), !report.Clean);
    });

    private static int RunTexts(Coach coach, string[] arguments)
    {
        int code = Usage.Good;
        foreach (string text in TextArguments.Read(arguments, Console.In))
        {
            var report = coach.Check(text);
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
