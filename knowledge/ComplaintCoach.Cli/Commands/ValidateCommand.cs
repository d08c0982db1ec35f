using System.CommandLine;
using ComplaintCoach.Knowledge.Loading;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach validate</c>: every problem of the content as file:line:column message.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var command = new Command("validate", "check the content, and team files: every problem as file:line:column message");
        command.Add(TeamOptions.Teams);
        command.SetAction(parsed => Run(Path.Combine(parsed.GetValue(Usage.Knowledge)!.FullName, "content"), parsed.GetValue(TeamOptions.Teams)?.FullName));
        return command;
    }

    private static int Run(string folder, string? teamsFolder)
    {
        var (pack, problems) = PackReader.TryRead(folder);
        if (pack is null)
        {
            return Refuse(problems, folder);
        }

        Console.WriteLine($"{pack.Name} {pack.Version}: {pack.Entries.Count} entries, {pack.Rules.Count} rules, {pack.Types.Count} types, {pack.Risks.Count} risks, {pack.Sources.Sections.Count} source sections. No problems.");
        return teamsFolder is null ? Usage.Good : RunTeams(teamsFolder, pack);
    }

    private static int RunTeams(string folder, KnowledgePack pack)
    {
        var (teams, problems) = TeamReader.TryReadFolder(folder, pack);
        if (teams is null)
        {
            return Refuse(problems, folder);
        }

        Console.WriteLine(teams.Names.Count == 0 ? $"no teams in {folder}" : $"teams: {string.Join(", ", teams.Names)}. No problems.");
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
