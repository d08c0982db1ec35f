using System.CommandLine;
using ComplaintCoach.Knowledge.Loading;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach validate</c>: every problem of the content as file:line:column message.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var command = new Command("validate", "check the content: every problem as file:line:column message");
        command.SetAction(parsed => Run(Path.Combine(parsed.GetValue(Usage.Knowledge)!.FullName, "content")));
        return command;
    }

    private static int Run(string folder)
    {
        var (pack, problems) = PackReader.TryRead(folder);
        foreach (var problem in problems)
        {
            Console.WriteLine(problem);
        }

        if (pack is null)
        {
            Console.Error.WriteLine($"{problems.Count} problem(s) in {folder}");
            return Usage.Bad;
        }

        Console.WriteLine($"{pack.Name} {pack.Version}: {pack.Entries.Count} entries, {pack.Rules.Count} rules, {pack.Types.Count} types, {pack.Risks.Count} risks, {pack.Sources.Sections.Count} source sections. No problems.");
        return Usage.Good;
    }
}
