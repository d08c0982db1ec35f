namespace ComplaintCoach.Bot.Access;

/// <summary>
/// Tells our own pages from other people's by what browsers say and pages cannot change: the headers Origin and
/// Sec-Fetch-Site. Programs send neither.
/// </summary>
internal static class OwnOrigin
{
    /// <summary>Why the request may have been made by another page, as a sentence; null when none of its headers says so.</summary>
    public static string? WhyForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0 && site is not ["same-origin" or "none"])
        {
            return "The Sec-Fetch-Site header says that another site asks.";
        }

        var origin = request.Headers.Origin;
        return origin.Count == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            ? null
            : "The Origin header names another page.";
    }

    /// <summary>
    /// Why a request that a browser sends with a cookie of its own accord is not believed; null when it only reads, or
    /// when it comes from our own page for certain.
    /// </summary>
    public static string? WhyForged(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? null
        : request.Headers.Origin.Count == 0 ? "The Origin header is missing: a change under a session must come from our own page."
        : WhyForeign(request);
}
