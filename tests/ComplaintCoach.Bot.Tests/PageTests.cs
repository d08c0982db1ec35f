using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests;

/// <summary>How answers are guarded in the browser.</summary>
public sealed class PageTests(BotServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/v3/directline/nothing")]
    public async Task Every_answer_keeps_the_browser_to_this_server(string path)
    {
        using var http = server.Http();
        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);

        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("style-src 'self' 'unsafe-inline'");
        policy.ShouldNotContain("http");
        policy.ShouldNotContain("unsafe-eval");
        response.StatusCode.ShouldBeOneOf(System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.NotFound);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }
}
