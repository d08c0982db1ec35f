using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Api;
using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Teams;
using ComplaintCoach.Knowledge;

namespace ComplaintCoach.Bot.Records;

/// <summary>Drafts that are sent against the coach's advice: reported by programs, and reviewed by supervisors and authors.</summary>
internal static class OverrideEndpoints
{
    private const int Usual = 100;
    private const int Most = 1000;
    private const int LongestName = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/drafts:override", ReportAsync).Requires(Permissions.Judge);
        api.MapGet("/overrides", ReviewAsync).Requires(Permissions.FeedbackRead);
    }

    /// <summary>Checks the draft anew, so that what speaks against it is the coach's word and not the caller's.</summary>
    private static async Task<IResult> ReportAsync(HttpContext http, Coach coach, LiveTeams teams, OverrideStore overrides)
    {
        var caller = http.Caller();
        var request = await ApiRequest.OfBodyAsync(http.Request, http.RequestAborted);
        string draft = request.Words("text");
        string reason = request.Words("reason", OverrideCard.LongestReason);
        string? conversation = request.OptionalText("conversation", LongestName);
        var team = request.Team("team", teams.Teams, caller.Tenant);
        if (request.Problem is { } problem)
        {
            return TypedResults.Problem(problem.Message, statusCode: problem.Status);
        }

        if (DraftOverride.Of(coach.Check(draft, team), team, reason) is not { } note)
        {
            return TypedResults.Problem("There is nothing to override: the draft breaks no rule of severity block or warn.", statusCode: StatusCodes.Status409Conflict);
        }

        var (id, isNew) = await overrides.SaveAsync(
            caller.Tenant, conversation, caller.User, request.Id?.GetRawText(), note, [.. CustomerMentions.In(draft), .. CustomerMentions.In(reason)], http.RequestAborted);
        return TypedResults.Json(
            new OverrideAnswer(request.Id, id, [.. note.Rules.Select(r => r.Rule)]), RecordJson.Wire.OverrideAnswer, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ReviewAsync(HttpContext http, OverrideStore overrides)
    {
        var request = ApiRequest.OfQuery(http.Request);
        int top = request.Count("top", Usual, Most);
        string? rule = request.OptionalText("rule", LongestName);
        string? before = request.OptionalText("before", LongestName);
        if (request.Problem is { } problem)
        {
            return TypedResults.Problem(problem.Message, statusCode: problem.Status);
        }

        var found = await overrides.ReadAsync(http.Caller().Tenant, rule, before, top, http.RequestAborted);
        return TypedResults.Json(new OverridesAnswer(found, found.Count == top ? found[^1].Id : null), RecordJson.Wire.OverridesAnswer);
    }
}
