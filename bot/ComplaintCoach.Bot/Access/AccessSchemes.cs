using ComplaintCoach.Bot.Access.Keys;
using ComplaintCoach.Bot.Access.SignIn;

namespace ComplaintCoach.Bot.Access;

/// <summary>
/// The ways to become known, and which of them a request takes: an API key when it carries one, else the session when it
/// has a cookie, else trust during development. What a request shows is what counts: a bad key is never made good by a cookie.
/// </summary>
internal static class AccessSchemes
{
    public const string Any = "Access";
    public const string ApiKey = "ApiKey";
    public const string Session = "Session";
    public const string Development = "Development";

    public static string Pick(HttpContext context) =>
        ApiKeyHandler.KeyIn(context.Request) is not null ? ApiKey
        : context.Request.Cookies.ContainsKey(SessionCookie.Name(Environment(context))) ? Session
        : Environment(context).IsDevelopment() ? Development
        : Session;

    private static IHostEnvironment Environment(HttpContext context) => context.RequestServices.GetRequiredService<IHostEnvironment>();
}
