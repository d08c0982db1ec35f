using System.Net;
using System.Text;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests;

/// <summary>What is open without credentials is open in Development, to this machine and to our own page.</summary>
public sealed class RefusedAccessTests(BotServer server)
{
    private const string Activity = """{"type":"message","text":"hello","deliveryMode":"expectReplies","conversation":{"id":"access"}}""";

    [Theory]
    [InlineData("Test-Remote-Address", "192.168.1.20", "this machine only")]
    [InlineData("Test-Remote-Address", "2001:db8::1", "this machine only")]
    [InlineData("Host", "evil.example", "Host header")]
    [InlineData("Host", "localhost.evil.example", "Host header")]
    [InlineData("Host", "192.168.1.20:3978", "Host header")]
    [InlineData("X-Forwarded-For", "127.0.0.1", "proxy")]
    [InlineData("X-Forwarded-Host", "localhost", "proxy")]
    [InlineData("X-Real-IP", "127.0.0.1", "proxy")]
    [InlineData("Forwarded", "for=127.0.0.1", "proxy")]
    [InlineData("Origin", "http://evil.example", "Origin")]
    [InlineData("Origin", "http://127.0.0.1:1", "Origin")]
    [InlineData("Origin", "null", "Origin")]
    [InlineData("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Site")]
    public async Task A_request_from_elsewhere_is_refused_with_the_reason(string header, string value, string reason)
    {
        var messages = await PostAsync(server, "/api/messages", Activity, (header, value));
        messages.Status.ShouldBe(HttpStatusCode.Unauthorized);
        messages.ContentType.ShouldBe("application/problem+json");
        ((string)messages.Json["detail"]!).ShouldContain(reason);

        var token = await PostAsync(server, "/v3/directline/tokens/generate", null, (header, value));
        token.Status.ShouldBe(HttpStatusCode.Unauthorized);
        token.ErrorCode.ShouldBe("Unauthorized");
        ((string)token.Json["error"]!["message"]!).ShouldContain(reason);
    }

    [Fact]
    public async Task Our_own_page_and_local_programs_are_let_in()
    {
        string own = server.Address.GetLeftPart(UriPartial.Authority);
        (string, string)[][] welcome = [[], [("Origin", own)], [("Test-Remote-Address", "::1")], [("Host", $"localhost:{server.Address.Port}")], [("Host", "[::1]:80")], [("Sec-Fetch-Site", "same-origin")]];
        foreach (var headers in welcome)
        {
            (await PostAsync(server, "/api/messages", Activity, headers)).Status.ShouldBe(HttpStatusCode.OK);
            (await PostAsync(server, "/v3/directline/tokens/generate", null, headers)).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Outside_Development_nothing_is_open_without_credentials_not_even_with_the_secret()
    {
        await using var production = new BotServer("Production", ("DirectLine:Secret", "the secret"));

        (await PostAsync(production, "/api/messages", Activity)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(production, "/v3/directline/tokens/generate", null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(production, "/v3/directline/tokens/generate", null, ("Authorization", "Bearer the secret"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(production, "/v3/directline/conversations", null, ("Authorization", "Bearer the secret"))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Answer> PostAsync(BotServer server, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var http = server.Http();
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Answer.OfAsync(await http.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
