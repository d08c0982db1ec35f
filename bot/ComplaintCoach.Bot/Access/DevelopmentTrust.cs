using System.Net;

namespace ComplaintCoach.Bot.Access;

/// <summary>
/// Decides what is trusted without credentials: in Development, a program or our own page on this machine. Not the
/// network, not what came through a proxy or tunnel, not a foreign page in the browser (Origin, Sec-Fetch-Site), not a
/// name that someone else's DNS points here (Host). Thread-safe.
/// </summary>
internal sealed class DevelopmentTrust(IHostEnvironment environment)
{
    /// <summary>The tenant of everything that is done without signing in.</summary>
    public const string Tenant = "dev";

    // A name that ends with a hyphen stands for all that begin so.
    private static readonly string[] ProxyHeaders =
    [
        "Forwarded", "X-Forwarded-", "X-Original-", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-ProxyUser-IP", "X-Remote-", "Via",
        "True-Client-IP", "CF-", "Fastly-Client-IP", "Fly-Client-IP", "X-Azure-", "X-ARR-", "X-Envoy-", "X-Appengine-", "X-Amzn-", "Client-IP",
    ];

    /// <summary>The trusted caller: advisor and author of the tenant <c>dev</c>, who may post activities as well.</summary>
    public static Caller Caller { get; } = Developer();

    /// <summary>The reason why the request is not trusted, as a sentence; null when it is.</summary>
    public string? WhyNot(HttpContext context)
    {
        var request = context.Request;
        if (!environment.IsDevelopment())
        {
            return "Nothing is trusted without credentials outside Development.";
        }

        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            return "This address is open to this machine only.";
        }

        if (request.Host.Host.ToLowerInvariant() is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            return "The Host header must be localhost, 127.0.0.1 or [::1].";
        }

        return request.Headers.Keys.Any(IsProxyHeader) ? "The request came through a proxy." : OwnOrigin.WhyForeign(request);
    }

    private static bool IsProxyHeader(string name) =>
        ProxyHeaders.Any(known => known.EndsWith('-') ? name.StartsWith(known, StringComparison.OrdinalIgnoreCase) : name.Equals(known, StringComparison.OrdinalIgnoreCase));

    private static Caller Developer()
    {
        var caller = Access.Caller.WithRoles(Tenant, Names.LocalUser + "developer", "Developer", CallerKind.Development, [Roles.Advisor, Roles.Author]);
        return caller with { Permissions = [.. caller.Permissions, Permissions.Messages] };
    }
}
