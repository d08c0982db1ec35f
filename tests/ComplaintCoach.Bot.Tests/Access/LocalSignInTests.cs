using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>Signing in as anybody, for development on one machine.</summary>
public sealed class LocalSignInTests(BotServer server)
{
    private static readonly Dictionary<string, string> Admin = new() { ["tenant"] = "shop-7", ["name"] = "小林", ["role"] = "admin" };

    [Fact]
    public async Task It_makes_the_developer_anybody_he_likes_and_back()
    {
        (await MeAsync(null)).ShouldContain("\"kind\":\"Development\"");

        string cookie = await SignInAsync();

        (await MeAsync(cookie)).ShouldContain("""{"tenant":"shop-7","user":"local:小林","name":"小林","kind":"Local","roles":["admin"],"permissions":["keys:manage","audit:read"]}""");
    }

    [Fact]
    public async Task Somebody_may_have_several_roles()
    {
        using var form = new FormUrlEncodedContent([.. Admin, new("role", "supervisor"), new("role", "admin")]);
        using var http = server.Http();

        using var response = await http.PostAsync("/signin/local", form, TestContext.Current.CancellationToken);

        (await MeAsync(response.Headers.GetValues("Set-Cookie").Single().Split(';')[0])).ShouldContain("\"roles\":[\"supervisor\",\"admin\"]");
    }

    [Theory]
    [InlineData("tenant", "../x", 400)]
    [InlineData("tenant", "", 400)]
    [InlineData("name", "", 400)]
    [InlineData("name", "a\nb", 400)]
    [InlineData("role", "chief", 400)]
    [InlineData("role", "", 400)]
    [InlineData("role", "Admin", 400)]
    public async Task A_bad_form_is_refused(string field, string value, int status)
    {
        using var response = await PostAsync(new(Admin) { [field] = value });

        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("Test-Remote-Address", "192.168.1.20")]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task It_is_closed_to_what_is_not_trusted_and_so_is_its_session(string header, string value)
    {
        using var response = await PostAsync(Admin, (header, value));

        ((int)response.StatusCode).ShouldBe(403);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        using var http = server.Http();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.TryAddWithoutValidation("Cookie", await SignInAsync());
        request.Headers.TryAddWithoutValidation(header, value);
        ((int)(await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(401);
    }

    [Theory]
    [InlineData("/chat/?a=1", "/chat/?a=1")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    public async Task It_leads_to_a_path_of_this_server_only(string wanted, string path)
    {
        using var response = await PostAsync(new(Admin) { ["role"] = "advisor", ["return"] = wanted });

        response.Headers.Location!.OriginalString.ShouldBe(path);
    }

    [Fact]
    public async Task A_form_that_is_no_form_or_too_big_is_refused()
    {
        using var http = server.Http();
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var big = new FormUrlEncodedContent(new Dictionary<string, string>(Admin) { ["more"] = new('x', 20_000) });

        ((int)(await http.PostAsync("/signin/local", json, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(400);
        ((int)(await http.PostAsync("/signin/local", big, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(413);
    }

    [Fact]
    public async Task In_Production_there_is_none_and_a_session_from_Development_is_worth_nothing()
    {
        await using var production = new BotServer("Production");
        string cookie = await SignInAsync();
        using var http = production.Http();
        using var form = new FormUrlEncodedContent(Admin);

        ((int)(await http.PostAsync("/signin/local", form, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(403);
        (await http.GetStringAsync("/signin", TestContext.Current.CancellationToken)).ShouldNotContain("<form");
        foreach (string name in new[] { "coach", "__Host-coach" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
            request.Headers.TryAddWithoutValidation("Cookie", $"{name}={cookie.Split('=', 2)[1]}");
            ((int)(await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(401);
        }
    }

    [Fact]
    public async Task In_Production_without_a_provider_the_program_starts_and_says_what_is_missing()
    {
        await using var production = new BotServer("Production");
        using var http = production.Http();

        (await http.GetStringAsync("/health", TestContext.Current.CancellationToken)).ShouldContain("\"status\":\"ok\"");
        (await http.GetStringAsync("/signin", TestContext.Current.CancellationToken)).ShouldContain("这里还没有设置登录服务");
        ((int)(await http.GetAsync("/signin/oidc", TestContext.Current.CancellationToken)).StatusCode).ShouldBe(404);
        production.Log.Text.ShouldContain("400 Nobody can sign in");
    }

    private async Task<string> SignInAsync()
    {
        using var response = await PostAsync(Admin);
        ((int)response.StatusCode).ShouldBe(302);
        return response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<HttpResponseMessage> PostAsync(Dictionary<string, string> form, params (string Name, string Value)[] headers)
    {
        using var http = server.Http();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/signin/local") { Content = new FormUrlEncodedContent(form) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<string> MeAsync(string? cookie)
    {
        using var http = server.Http();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
