using System.CommandLine;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Cli.Commands;

/// <summary>The options that name a folder of team files and one team of it.</summary>
internal static class TeamOptions
{
    public static Option<DirectoryInfo?> Teams { get; } = new("--teams") { Description = "folder of team files (<team>.yaml)" };

    public static Option<string?> Team { get; } = new("--team") { Description = "the team of --teams whose rules hold; left out: default, where there is one" };

    /// <summary>Gives a command both options; <c>--team</c> needs <c>--teams</c>.</summary>
    public static void AddTo(Command command)
    {
        command.Add(Teams);
        command.Add(Team);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Team) is not null && result.GetValue(Teams) is null)
            {
                result.AddError("--team needs --teams, the folder of the team files");
            }
        });
    }

    /// <summary>The team that was asked for; null when none was.</summary>
    /// <exception cref="ContentException">A team file is wrong, or there is no such team.</exception>
    public static TeamRules? Read(ParseResult parsed, KnowledgePack pack, bool proved = true)
    {
        if (parsed.GetValue(Teams) is not { } folder)
        {
            return null;
        }

        var (teams, problems) = TeamReader.TryReadFolder(folder.FullName, pack, proved);
        if (teams is null)
        {
            throw new ContentException(problems);
        }

        return parsed.GetValue(Team) is not { } name ? teams.Find(TeamSet.Default)
            : teams.Find(name) ?? throw new ContentException([new Problem(folder.FullName, 1, 1, $"there is no team '{name}' here; there are {string.Join(", ", teams.Names)}")]);
    }
}
