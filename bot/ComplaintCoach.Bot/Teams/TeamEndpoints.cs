using System.Text.Json.Serialization;
using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintCoach.Bot.Teams;

/// <summary>A problem of a team file; line and column count from 1.</summary>
internal sealed record TeamProblem(string File, int Line, int Column, string Message);

/// <summary>What an author sees of the teams.</summary>
/// <param name="Team">The team whose rules hold for the author's tenant; null, and left out, when those of the pack hold as they are.</param>
/// <param name="Problems">Why the newest state of a file is not in force; empty when it is.</param>
internal sealed record TeamsAnswer(string? Team, IReadOnlyList<TeamProblem> Problems);

/// <summary>The JSON of this folder, by generated code. Thread-safe.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TeamsAnswer))]
internal sealed partial class TeamJson : JsonSerializerContext
{
    public static TeamJson Wire { get; } = new(ProtocolJson.WireOptions());
}

/// <summary><c>GET /api/v1/teams</c>: for authors, whether their team's file is in force and what is wrong with it.</summary>
internal static class TeamEndpoints
{
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/teams", Answer).Requires(Permissions.ContentWrite);
        return routes;
    }

    private static JsonHttpResult<TeamsAnswer> Answer(HttpContext http, LiveTeams teams)
    {
        string tenant = http.Caller().Tenant;
        var problems = teams.Problems.Where(p => Concerns(p, tenant)).Select(p => new TeamProblem(Path.GetFileName(p.File), p.Line, p.Column, p.Message));
        return TypedResults.Json(new TeamsAnswer(teams.Teams.For(tenant)?.Name, [.. problems]), TeamJson.Wire.TeamsAnswer);
    }

    /// <summary>The file of the tenant, the default one, and the folder itself; other tenants' files are not told of.</summary>
    private static bool Concerns(Problem problem, string tenant) =>
        Path.IsPathRooted(problem.File) || Path.GetFileNameWithoutExtension(problem.File) is var team && (team == tenant || team == TeamSet.Default);
}
