using System.CommandLine;
using ComplaintCoach.Cli.Input;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach search</c>: the tips that fit a question.</summary>
internal static class SearchCommand
{
    private static readonly Option<int> s_top = new("--top") { Description = "how many hits", DefaultValueFactory = _ => 5 };

    public static Command Create()
    {
        var command = new Command("search", "the tips that fit a question, best first") { Usage.Jsonl, s_top, Usage.Texts };
        command.SetAction(parsed => CoachSession.With(parsed, coach => parsed.GetValue(Usage.Jsonl)
            ? RunLines(coach, parsed.GetValue(s_top))
            : RunTexts(coach, parsed.GetValue(Usage.Texts)!, parsed.GetValue(s_top))));
        return command;
    }

    private static int RunLines(Coach coach, int top) => JsonLines.Run(Console.In, Console.Out, ContractJson.Wire.SearchContract, line =>
        (SearchContract.From(line.Id, coach.Search(new TipQuery(line.Required("query")) { Type = line.Optional("type"), Top = top })), false));

    private static int RunTexts(Coach coach, string[] arguments, int top)
    {
        foreach (string text in TextArguments.Read(arguments, Console.In))
        {
            var hits = coach.Search(new TipQuery(text) { Top = top });
            if (hits.Count == 0)
            {
                Console.WriteLine("nothing fits");
            }

            foreach (var hit in hits)
            {
                Console.WriteLine($"{hit.Score,7:F2}  {hit.Entry.Title} ({hit.Entry.Id})");
                Console.WriteLine($"         {hit.Entry.Do}");
                Console.WriteLine($"         {string.Join(" ", hit.Entry.Sources.Select(coach.Pack.Sources.Cite))}");
            }
        }

        return Usage.Good;
    }
}
