using System.CommandLine;
using ComplaintCoach.Knowledge.Loading;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach validate</c>: every problem of the content as file:line:column message.</summary>
internal static class ValidateCommand
{
    private static readonly Option<bool> s_unproved = new("--unproved") { Description = "list the patterns of rules that hit none of the hits of their own rule; they are no problem, only unproved" };

    public static Command Create()
    {
        var command = new Command("validate", "check the content, and team files: every problem as file:line:column message");
        command.Add(TeamOptions.Teams);
        command.Add(s_unproved);
        command.SetAction(parsed => Run(Path.Combine(parsed.GetValue(Usage.Knowledge)!.FullName, "content"), parsed.GetValue(TeamOptions.Teams)?.FullName, parsed.GetValue(s_unproved)));
        return command;
    }

    private static int Run(string folder, string? teamsFolder, bool listUnproved)
    {
        var (pack, problems) = PackReader.TryRead(folder);
        if (pack is null)
        {
            return Refuse(problems, folder);
        }

        Console.WriteLine($"{pack.Name} {pack.Version}: {pack.Entries.Count} entries, {pack.Rules.Count} rules, {pack.Types.Count} types, {pack.Risks.Count} risks, {pack.Sources.Sections.Count} source sections. No problems.");
        if (listUnproved)
        {
            PrintUnproved(PackReader.Unproved(folder));
        }

        return teamsFolder is null ? Usage.Good : RunTeams(teamsFolder, pack, listUnproved);
    }

    private static void PrintUnproved(IReadOnlyList<Problem> unproved)
    {
        foreach (var pattern in unproved)
        {
            Console.WriteLine(pattern);
        }

        Console.WriteLine($"{unproved.Count} unproved pattern(s)");
    }

    private static int RunTeams(string folder, KnowledgePack pack, bool listUnproved)
    {
        var (teams, problems) = TeamReader.TryReadFolder(folder, pack);
        if (teams is null)
        {
            return Refuse(problems, folder);
        }

        Console.WriteLine(teams.Names.Count == 0 ? $"no teams in {folder}" : $"teams: {string.Join(", ", teams.Names)}. No problems.");
        if (listUnproved)
        {
            PrintUnproved(TeamReader.Unproved(folder, pack));
        }

        return Usage.Good;
    }

    private static int Refuse(IReadOnlyList<Problem> problems, string folder)
    {
        foreach (var problem in problems)
        {
            Console.WriteLine(problem);
        }

        Console.Error.WriteLine($"{problems.Count} problem(s) in {folder}");
        return Usage.Bad;
    }
}
