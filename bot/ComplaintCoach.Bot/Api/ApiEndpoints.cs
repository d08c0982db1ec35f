using System.Text.Json.Serialization.Metadata;
using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Teams;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Contracts;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Bot.Api;

/// <summary>The coach for programs: the same JSON as <c>coach … --jsonl</c>, one object at a time. No conversation is kept.</summary>
internal static class ApiEndpoints
{
    private const int UsualHits = 5;
    private const int MostHits = 50;

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").Requires(Permissions.Judge);
        api.MapPost("/advice", AdviseAsync);
        api.MapPost("/drafts:check", CheckAsync);
        api.MapPost("/tips", SearchAsync);
        api.MapGet("/tips", (HttpRequest request, Coach coach) => Search(ApiRequest.OfQuery(request), coach));
        return routes;
    }

    private static async Task<IResult> AdviseAsync(HttpContext http, Coach coach, LiveTeams teams, CancellationToken cancellationToken)
    {
        var request = await ApiRequest.OfBodyAsync(http.Request, cancellationToken);
        var message = new Message(request.Words("text"), request.TakenAs("as"));
        var team = request.Team("team", teams.Teams, http.Caller().Tenant);
        return Answer(request, ContractJson.Wire.AdviceContract, () => AdviceContract.From(request.Id, coach.Advise(ConversationState.New, message, team).Advice));
    }

    private static async Task<IResult> CheckAsync(HttpContext http, Coach coach, LiveTeams teams, CancellationToken cancellationToken)
    {
        var request = await ApiRequest.OfBodyAsync(http.Request, cancellationToken);
        string draft = request.Words("text");
        var team = request.Team("team", teams.Teams, http.Caller().Tenant);
        return Answer(request, ContractJson.Wire.DraftContract, () => DraftContract.From(request.Id, coach.Check(draft, team)));
    }

    private static async Task<IResult> SearchAsync(HttpRequest http, Coach coach, CancellationToken cancellationToken) =>
        Search(await ApiRequest.OfBodyAsync(http, cancellationToken), coach);

    private static IResult Search(ApiRequest request, Coach coach)
    {
        var query = new TipQuery(request.Words("query")) { Top = request.Count("top", UsualHits, MostHits), Type = request.CustomerType("type") };
        return Answer(request, ContractJson.Wire.SearchContract, () => SearchContract.From(request.Id, coach.Search(query)));
    }

    private static IResult Answer<T>(ApiRequest request, JsonTypeInfo<T> json, Func<T> answer) => request.Problem is { } problem
        ? TypedResults.Problem(problem.Message, statusCode: problem.Status)
        : TypedResults.Json(answer(), json);
}
