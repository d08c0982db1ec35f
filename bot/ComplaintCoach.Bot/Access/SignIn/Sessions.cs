using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>
/// Begins and ends sessions, and looks at each one again whenever it is used. A session that was ended stays ended even
/// where its cookie was copied, and none outlives a day: then the provider is asked anew who the person is. Thread-safe.
/// </summary>
internal sealed class Sessions(DevelopmentTrust trust, TimeProvider time)
{
    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private const string IdClaim = "sid";
    private const string SinceClaim = "since";

    private readonly SpentIds ended = new(time);

    /// <summary>Begins a session for this caller; its cookie goes out with the answer.</summary>
    public Task BeginAsync(HttpContext context, Caller caller)
    {
        string id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        string since = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return context.SignInAsync(AccessSchemes.Session, caller.ToPrincipal(AccessSchemes.Session, new(IdClaim, id), new(SinceClaim, since)));
    }

    /// <summary>Ends the session of this request; whose it was, or null when there is none.</summary>
    public async Task<Caller?> EndAsync(HttpContext context)
    {
        var session = await context.AuthenticateAsync(AccessSchemes.Session);
        if (session.Principal?.FindFirst(IdClaim)?.Value is { } id)
        {
            ended.TrySpend(id, time.GetUtcNow() + Longest);
        }

        await context.SignOutAsync(AccessSchemes.Session);
        return Caller.From(session.Principal);
    }

    /// <summary>Refuses a session that has ended, is too old, or was made for trust that this request does not have.</summary>
    public Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var principal = context.Principal;
        bool good = Caller.From(principal) is { } caller
            && principal?.FindFirst(IdClaim)?.Value is { } id
            && !ended.IsSpent(id)
            && long.TryParse(principal.FindFirst(SinceClaim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long since)
            && time.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(since) + Longest
            && caller.Kind switch
            {
                CallerKind.Person => true,
                CallerKind.Local => trust.WhyNot(context.HttpContext) is null,
                _ => false,
            };
        if (!good)
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }
}
