using ComplaintCoach.Bot.Access.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace ComplaintCoach.Bot.Access;

/// <summary>How a protocol with errors of its own words a refusal: status (401 or 403) and reason to an answer.</summary>
internal sealed record RefusalForm(Func<int, string, IResult> Answer);

/// <summary>
/// Answers whoever is not let in, with the reason. A person who opens a page is led to the sign-in, or shown why not;
/// programs get problem details, or the endpoint's own <see cref="RefusalForm"/>.
/// </summary>
internal sealed class Refusals : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult result)
    {
        if (result.Succeeded)
        {
            await next(context);
            return;
        }

        int status = result.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized;
        string reason = await ReasonAsync(context, result);
        if (!result.Forbidden)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        context.Response.Headers.CacheControl = "no-store";
        await Answer(context, status, reason).ExecuteAsync(context);
    }

    private static IResult Answer(HttpContext context, int status, string reason) =>
        context.GetEndpoint()?.Metadata.GetMetadata<RefusalForm>() is { } form ? form.Answer(status, reason)
        : !OpensPage(context.Request) ? TypedResults.Problem(reason, statusCode: status)
        : status == StatusCodes.Status403Forbidden ? new ForbiddenPage(reason)
        : TypedResults.Redirect(ReturnPath.ToSignIn(context.Request));

    private static bool OpensPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    // Why a key or a session was not believed says more than that somebody must be known.
    private static async Task<string> ReasonAsync(HttpContext context, PolicyAuthorizationResult result) =>
        result.Forbidden ? result.AuthorizationFailure?.FailureReasons.FirstOrDefault()?.Message ?? "This is closed."
        : (await context.AuthenticateAsync()).Failure?.Message ?? "Sign in, or send an API key.";
}
