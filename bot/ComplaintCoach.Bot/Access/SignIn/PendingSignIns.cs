using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>A sign-in on its way through the provider.</summary>
/// <param name="State">What the provider must give back.</param>
/// <param name="Nonce">What must stand in the ID token.</param>
/// <param name="Verifier">The PKCE secret that makes the code worthless to others.</param>
/// <param name="Return">Where the person goes afterwards.</param>
/// <param name="Until">The first moment at which it is too late.</param>
internal sealed record PendingSignIn(string State, string Nonce, string Verifier, string Return, DateTimeOffset Until)
{
    /// <summary>The verifier's hash, which the provider is told first.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
}

/// <summary>
/// Keeps sign-ins on their way in an encrypted cookie of the browser that began them, so that no other browser can end
/// them; each can be ended once. Thread-safe.
/// </summary>
internal sealed class PendingSignIns(IDataProtectionProvider protection, TimeProvider time, IHostEnvironment environment)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("ComplaintCoach.Access.SignIn");
    private readonly CookieBuilder cookie = SessionCookie.Build(environment, "-signin");
    private readonly SpentIds spent = new(time);

    /// <summary>Begins one; its cookie goes out with the answer and takes the place of an earlier one.</summary>
    public PendingSignIn Begin(HttpContext context, string returnPath)
    {
        var begun = new PendingSignIn(Random(), Random(), Random(), returnPath, time.GetUtcNow() + Lifetime);
        string text = protector.Protect(JsonSerializer.Serialize(begun, AccessJson.Wire.PendingSignIn));
        context.Response.Cookies.Append(cookie.Name!, text, Options(context, Lifetime));
        return begun;
    }

    /// <summary>The one with this state that was begun in this browser, which is then over; null when there is none.</summary>
    public PendingSignIn? Take(HttpContext context, string state)
    {
        var begun = Read(context.Request.Cookies[cookie.Name!]);
        context.Response.Cookies.Delete(cookie.Name!, Options(context, null));
        bool good = begun is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(begun.State), Encoding.UTF8.GetBytes(state))
            && time.GetUtcNow() < begun.Until
            && spent.TrySpend(begun.State, begun.Until);
        return good ? begun : null;
    }

    private PendingSignIn? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(protector.Unprotect(text), AccessJson.Wire.PendingSignIn);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Options(HttpContext context, TimeSpan? lifetime)
    {
        var options = cookie.Build(context);
        options.MaxAge = lifetime;
        return options;
    }

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
