using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>
/// The cookie of a session: out of reach for scripts, not sent along by other people's pages, and outside Development
/// over HTTPS only, for this host only.
/// </summary>
internal sealed class SessionCookie(IHostEnvironment environment, Sessions sessions) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    /// <summary>How long a session lasts without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>The session's name. The prefix makes browsers hold it to HTTPS, this host and all of its paths.</summary>
    public static string Name(IHostEnvironment environment) => environment.IsDevelopment() ? "coach" : "__Host-coach";

    /// <summary>How every cookie of the sign-in is set.</summary>
    public static CookieBuilder Build(IHostEnvironment environment, string suffix = "") => new()
    {
        Name = Name(environment) + suffix,
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always,
    };

    public void Configure(CookieAuthenticationOptions options)
    {
    }

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == AccessSchemes.Session)
        {
            options.Cookie = Build(environment);
            options.ExpireTimeSpan = Idle;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = sessions.ValidateAsync;
        }
    }
}
