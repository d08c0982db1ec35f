using ComplaintCoach.Bot.Logging;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Bot.Teams;

/// <summary>
/// The teams of a folder as they are now. A file counts once two looks in a row have seen the same in it, so that one that is
/// being written is never taken half; it is taken whole, or the last good state of its team stays and the problems are shown.
/// Thread-safe; one thread at a time may look.
/// </summary>
internal sealed class LiveTeams(string? folder, KnowledgePack pack, ILogger<LiveTeams> log)
{
    private readonly SortedDictionary<string, Known> _files = new(StringComparer.Ordinal);
    private volatile Now _now = new([], TeamSet.None, []);

    /// <summary>False when no folder is named: the rules of the pack hold for everybody.</summary>
    public bool IsOn => folder is not null;

    /// <summary>The teams that hold now; the value stays as it is while a request uses it.</summary>
    public TeamSet Teams => _now.Teams;

    /// <summary>What is wrong with files that are therefore not in force, ordered by file and line.</summary>
    public IReadOnlyList<Problem> Problems => _now.Problems;

    /// <summary>Takes all files at once, before the first request; the problems, which forbid a start.</summary>
    public IReadOnlyList<Problem> Load()
    {
        var (files, unlisted) = List();
        foreach (var file in files)
        {
            _files[file.Name] = Taken(new Known(), file);
        }

        Publish(unlisted);
        return Problems;
    }

    /// <summary>Looks at the folder once.</summary>
    public void Look()
    {
        var (files, unlisted) = List();
        if (unlisted.Count == 0)
        {
            foreach (var file in files)
            {
                var known = _files.GetValueOrDefault(file.Name, new Known());
                bool settled = file == known.Seen && file != known.File;
                _files[file.Name] = settled ? Taken(known, file) : known with { Seen = file };
            }

            foreach (string gone in _files.Keys.Except(files.Select(f => f.Name)).ToList())
            {
                if (_files[gone].Seen is null)
                {
                    _files.Remove(gone);
                }
                else
                {
                    _files[gone] = _files[gone] with { Seen = null };
                }
            }
        }

        Publish(unlisted);
    }

    private (IReadOnlyList<TeamFile> Files, IReadOnlyList<Problem> Unlisted) List()
    {
        try
        {
            return (folder is null ? [] : TeamFile.ReadAll(folder), []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ([], [new(folder!, 1, 1, $"the folder of the teams cannot be read: {error.Message}")]);
        }
    }

    private Known Taken(Known known, TeamFile file)
    {
        var (team, problems) = TeamReader.TryRead(file, pack);
        return known with { File = file, Seen = file, Team = team ?? known.Team, Problems = problems };
    }

    /// <summary>Makes what is known now visible, where it differs from what was.</summary>
    private void Publish(IReadOnlyList<Problem> unlisted)
    {
        var before = _now;
        TeamRules[] teams = [.. _files.Values.Select(f => f.Team).OfType<TeamRules>()];
        Problem[] problems = [.. unlisted, .. _files.Values.SelectMany(f => f.Problems)];
        bool sameTeams = teams.SequenceEqual(before.InForce);
        if (sameTeams && problems.SequenceEqual(before.Problems))
        {
            return;
        }

        _now = new(teams, sameTeams ? before.Teams : new TeamSet(teams), problems);
        if (!sameTeams)
        {
            log.TeamsInForce(teams.Length);
        }

        // The place only: a message quotes the file, and the file may quote a customer.
        foreach (var problem in problems.Except(before.Problems))
        {
            log.TeamFileNotUsed(problem.File, problem.Line, problem.Column);
        }
    }

    /// <summary>What is known of one file.</summary>
    private sealed record Known
    {
        /// <summary>As it was taken last, good or not; null before.</summary>
        public TeamFile? File { get; init; }

        /// <summary>As it was seen at the last look; null when it was not there.</summary>
        public TeamFile? Seen { get; init; }

        /// <summary>The last good state; null when there has been none.</summary>
        public TeamRules? Team { get; init; }

        /// <summary>What is wrong with <see cref="File"/>; empty when it is in force.</summary>
        public IReadOnlyList<Problem> Problems { get; init; } = [];
    }

    private sealed record Now(IReadOnlyList<TeamRules> InForce, TeamSet Teams, IReadOnlyList<Problem> Problems);
}
