using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>The doors to the door: open to everybody, and limited in how often an address may knock.</summary>
internal static class SignInEndpoints
{
    public const string Page = "/signin";
    public const string Provider = "/signin/oidc";
    public const string Callback = "/signin/callback";
    public const string Local = "/signin/local";
    public const string Out = "/signout";

    /// <summary>The rate limit of what costs something.</summary>
    public const string Limited = "signin";

    private const int MaxForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous();
        open.MapGet(Page, Show);
        open.MapGet(Provider, (HttpContext context, IOptions<OidcOptions> options) => IsOff(options) ? NotSetUp(context) : SignIn(context).BeginAsync(context, Return(context)))
            .RequireRateLimiting(Limited);
        open.MapGet(Callback, (HttpContext context, IOptions<OidcOptions> options) => IsOff(options) ? NotSetUp(context) : SignIn(context).FinishAsync(context))
            .RequireRateLimiting(Limited);
        open.MapPost(Local, (HttpContext context, LocalSignIn local) => local.SignInAsync(context))
            .RequireRateLimiting(Limited).WithMetadata(new RequestSizeLimitAttribute(MaxForm));
        open.MapPost(Out, SignOutAsync);
    }

    private static HtmlPage Show(HttpContext context, IOptions<OidcOptions> options, DevelopmentTrust trust, IHostEnvironment environment) =>
        new SignInPage(options.Value, trust, environment).For(context, Return(context), context.Request.Query.ContainsKey("out"));

    private static async Task<IResult> SignOutAsync(HttpContext context, Sessions sessions, IAuditTrail audit, TimeProvider time)
    {
        if (OwnOrigin.WhyForged(context.Request) is { } reason)
        {
            return SignInPage.Problem(context.Request, SignInProblem.Forged(reason));
        }

        if (await sessions.EndAsync(context) is { } caller)
        {
            await audit.WriteAsync(new(time.GetUtcNow(), caller.Tenant, caller.User, AuditActions.SignOut, "", AuditEntry.Ok), CancellationToken.None);
        }

        return TypedResults.LocalRedirect($"{Page}?out=1");
    }

    private static bool IsOff(IOptions<OidcOptions> options) => !options.Value.IsConfigured;

    private static Task<IResult> NotSetUp(HttpContext context) => Task.FromResult<IResult>(SignInPage.Problem(context.Request, SignInProblem.NotSetUp));

    // Asked for only where there is a provider: without one it cannot be made.
    private static OidcSignIn SignIn(HttpContext context) => context.RequestServices.GetRequiredService<OidcSignIn>();

    private static string Return(HttpContext context) => ReturnPath.Safe(context.Request.Query[ReturnPath.Parameter]);
}
