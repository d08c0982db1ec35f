using System.Net;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>
/// Decides whether a request was made on this machine, by a program or by our own page. Guards what is open without
/// credentials during development: not from the network, not through a proxy, not by a foreign page in the browser
/// (Origin), not under a name that someone else's DNS points here (Host).
/// </summary>
public static class LocalCaller
{
    private static readonly string[] ProxyHeaders = ["X-Forwarded-", "X-Original-", "Forwarded", "X-Real-IP"];

    /// <summary>The reason why the request is not local, as a sentence; null when it is.</summary>
    public static string? WhyNot(HttpContext context)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            return "This address is open to this machine only.";
        }

        if (request.Host.Host.ToLowerInvariant() is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            return "The Host header must be localhost, 127.0.0.1 or [::1].";
        }

        if (request.Headers.Keys.Any(IsProxyHeader))
        {
            return "The request came through a proxy.";
        }

        return IsOwnOrigin(request) ? null : "The Origin header names another page.";
    }

    private static bool IsProxyHeader(string name) => ProxyHeaders.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static bool IsOwnOrigin(HttpRequest request) =>
        request.Headers.Origin is not { Count: > 0 } origin
        || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
