using System.CommandLine;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Cli.Commands;

/// <summary><c>coach validate</c>: every problem of the content as file:line:column message.</summary>
internal static class ValidateCommand
{
    private static readonly Option<string[]> s_unproved = new("--unproved")
    {
        Description = "list the patterns that hit none of the hits of their own rule, of these rules or of all; they are no problem, only unproved",
        HelpName = "rule",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create()
    {
        var command = new Command("validate", "check the content, and team files: every problem as file:line:column message. Exit code 2: there are problems");
        command.Add(TeamOptions.Teams);
        command.Add(s_unproved);
        command.SetAction(parsed => Run(
            Path.Combine(parsed.GetValue(Usage.Knowledge)!.FullName, "content"),
            parsed.GetValue(TeamOptions.Teams)?.FullName,
            parsed.GetResult(s_unproved) is { Implicit: false } ? parsed.GetValue(s_unproved) : null));
        return command;
    }

    /// <param name="folder">The content.</param>
    /// <param name="teamsFolder">The team files, if any.</param>
    /// <param name="unprovedOf">The rules whose unproved patterns are asked for; none: all; null: not asked for.</param>
    private static int Run(string folder, string? teamsFolder, string[]? unprovedOf)
    {
        var (pack, problems) = PackReader.TryRead(folder);
        if (pack is null)
        {
            return Refuse(problems, folder);
        }

        Console.WriteLine($"{pack.Name} {pack.Version}: {pack.Entries.Count} entries, {pack.Rules.Count} rules, {pack.Types.Count} types, {pack.Risks.Count} risks, {pack.Sources.Sections.Count} source sections. No problems.");
        var teams = TeamSet.None;
        if (teamsFolder is not null)
        {
            (var read, problems) = TeamReader.TryReadFolder(teamsFolder, pack);
            if (read is null)
            {
                return Refuse(problems, teamsFolder);
            }

            teams = read;
            Console.WriteLine(teams.Names.Count == 0 ? $"no teams in {teamsFolder}" : $"teams: {string.Join(", ", teams.Names)}. No problems.");
        }

        return unprovedOf is null ? Usage.Good : ListUnproved(folder, teamsFolder, pack, teams, unprovedOf);
    }

    private static int ListUnproved(string folder, string? teamsFolder, KnowledgePack pack, TeamSet teams, string[] rules)
    {
        var known = pack.Rules.Concat(teams.Names.SelectMany(name => teams.Find(name)!.Rules)).Select(r => r.Id);
        string[] unknown = [.. rules.Except(known)];
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine($"there is no rule '{string.Join("', '", unknown)}'");
            return Usage.Bad;
        }

        Print(PackReader.Unproved(folder), rules);
        if (teamsFolder is not null)
        {
            Print(TeamReader.Unproved(teamsFolder, pack), rules);
        }

        return Usage.Good;
    }

    private static void Print(IReadOnlyList<UnprovedPattern> unproved, string[] rules)
    {
        UnprovedPattern[] asked = [.. unproved.Where(p => rules.Length == 0 || rules.Contains(p.Rule))];
        foreach (var pattern in asked)
        {
            Console.WriteLine(pattern.Place);
        }

        Console.WriteLine($"{asked.Length} unproved pattern(s)");
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
