using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Tests.Support;
using Microsoft.Net.Http.Headers;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>
/// A browser as far as access goes: it keeps cookies, says what page asks, and follows a redirect when told to. The
/// cookies stand open, so that a test can copy, change and drop them.
/// </summary>
internal sealed class TestBrowser(ProductionBot bot)
{
    public const string Session = "__Host-coach";
    public const string SignInCookie = "__Host-coach-signin";

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>What the page that asks says of itself; a change needs it.</summary>
    public string? Origin { get; set; } = bot.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Opens a page.</summary>
    public Task<TestPage> OpenAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, [("Accept", "text/html"), .. headers]);

    /// <summary>Asks as a script of the page does, or as a form.</summary>
    public async Task<TestPage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(bot.Address, path)) { Content = content };
        if (Cookies.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        if (method != HttpMethod.Get && Origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", Origin);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return Keep(await TestPage.OfAsync(response));
    }

    /// <summary>The whole way: to the provider, through it, and back. The last answer is that of the way back.</summary>
    public async Task<TestPage> SignInAsync(Visit visit, string query = "")
    {
        var back = await GoToProviderAsync(visit, query);
        return back.Location is null ? back : await OpenAsync(back.Location);
    }

    /// <summary>To the provider and through it; what is left is the way back, which stands in the location.</summary>
    public async Task<TestPage> GoToProviderAsync(Visit visit, string query = "")
    {
        var sent = await OpenAsync("/signin/oidc" + query);
        if (sent.Location is null)
        {
            return sent;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, sent.Location);
        request.Headers.Add(TestProvider.VisitHeader, bot.Provider.Announce(visit));
        using var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await TestPage.OfAsync(response);
    }

    /// <summary>What the program says about this browser's person.</summary>
    public Task<TestPage> MeAsync() => SendAsync(HttpMethod.Get, "/api/v1/me");

    private TestPage Keep(TestPage page)
    {
        foreach (var cookie in page.Cookies)
        {
            string name = cookie.Name.ToString();
            if (cookie.Value.Length == 0 || cookie.Expires < bot.Time.GetUtcNow())
            {
                Cookies.Remove(name);
            }
            else
            {
                Cookies[name] = cookie.Value.ToString();
            }
        }

        return page;
    }
}

/// <summary>An answer, read to its end.</summary>
internal sealed record TestPage(int Status, string? Location, string ContentType, string Body, IReadOnlyList<SetCookieHeaderValue> Cookies, HttpResponseMessage Response)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public static async Task<TestPage> OfAsync(HttpResponseMessage response)
    {
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string[] cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [];
        return new(
            (int)response.StatusCode, response.Headers.Location?.OriginalString, response.Content.Headers.ContentType?.MediaType ?? "", body,
            [.. cookies.Select(cookie => SetCookieHeaderValue.Parse(cookie))], response);
    }
}
