using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplaintCoach.Bot.Access;

/// <summary>Who the caller is, for the caller.</summary>
internal sealed record MeAnswer(string Tenant, string User, string? Name, string Kind, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions)
{
    public static MeAnswer From(Caller caller) => new(
        caller.Tenant, caller.User, caller.Name, caller.Kind.ToString(), caller.Roles, [.. Access.Permissions.All.Where(caller.May)]);
}

/// <summary><c>GET /api/v1/me</c>.</summary>
internal static class MeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/me", Answer).RequiresCaller();

    private static JsonHttpResult<MeAnswer> Answer(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(MeAnswer.From(context.Caller()), AccessJson.Wire.MeAnswer);
    }
}
