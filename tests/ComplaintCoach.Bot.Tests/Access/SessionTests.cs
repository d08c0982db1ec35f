namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>How long a session lasts, and what it is not good for.</summary>
[Collection(OwnClock.Name)]
public sealed class SessionTests(ProductionBot bot)
{
    [Fact]
    public async Task It_ends_after_eight_hours_without_a_request()
    {
        var browser = await bot.SignedInAsync("shop-1", "advisor");
        bot.Time.Advance(TimeSpan.FromHours(7.9));
        (await browser.MeAsync()).Status.ShouldBe(200);
        bot.Time.Advance(TimeSpan.FromHours(8.1));

        (await browser.MeAsync()).Status.ShouldBe(401);
    }

    [Fact]
    public async Task It_ends_after_a_day_however_much_it_is_used()
    {
        var browser = await bot.SignedInAsync("shop-1", "advisor");
        for (int hour = 5; hour < 24; hour += 5)
        {
            bot.Time.Advance(TimeSpan.FromHours(5));
            (await browser.MeAsync()).Status.ShouldBe(hour < 24 ? 200 : 401, $"after {hour} hours");
        }

        bot.Time.Advance(TimeSpan.FromHours(4.1));

        (await browser.MeAsync()).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_changed_cookie_is_none()
    {
        var browser = await bot.SignedInAsync("shop-1", "advisor");
        string cookie = browser.Cookies[TestBrowser.Session];
        string[] changed = [cookie + "A", cookie[..^5], new([.. cookie.Reverse()]), "", "x", new('A', 3000)];
        foreach (string one in changed)
        {
            browser.Cookies[TestBrowser.Session] = one;
            (await browser.MeAsync()).Status.ShouldBe(401, one);
        }
    }

    [Theory]
    [InlineData("none", null, "same-origin", 403)]
    [InlineData("another site", "https://evil.example", null, 403)]
    [InlineData("another port", "http://127.0.0.1:1", null, 403)]
    [InlineData("another scheme", "https://{host}", null, 403)]
    [InlineData("a sandbox", "null", null, 403)]
    [InlineData("ours, as a part", "http://{host}.evil.example", null, 403)]
    [InlineData("ours, but another site asks", "http://{host}", "cross-site", 403)]
    [InlineData("ours, but a neighbour asks", "http://{host}", "same-site", 403)]
    [InlineData("ours", "http://{host}", null, 201)]
    [InlineData("ours, and it asks itself", "http://{host}", "same-origin", 201)]
    public async Task A_change_is_made_from_our_own_page_only(string name, string? origin, string? site, int status)
    {
        var admin = await bot.SignedInAsync("csrf", "admin");
        admin.Origin = origin?.Replace("{host}", bot.Address.Authority, StringComparison.Ordinal);
        (string, string)[] headers = site is null ? [] : [("Sec-Fetch-Site", site)];
        using var body = new StringContent("""{"name":"made by a page","scopes":["judge"]}""", System.Text.Encoding.UTF8, "application/json");

        var answer = await admin.SendAsync(HttpMethod.Post, "/api/v1/keys", body, headers);

        answer.Status.ShouldBe(status, name);
        if (status == 403)
        {
            (await admin.SendAsync(HttpMethod.Post, "/signout", null, headers)).Status.ShouldBe(403, name);
            (await admin.SendAsync(HttpMethod.Delete, "/api/v1/keys/abcdefghijkl", null, headers)).Status.ShouldBe(403, name);
            (await admin.MeAsync()).Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task Reading_needs_no_origin()
    {
        var browser = await bot.SignedInAsync("shop-1", "advisor");

        (await browser.SendAsync(HttpMethod.Get, "/api/v1/me", null, ("Sec-Fetch-Site", "cross-site"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_bad_key_is_not_made_good_by_a_session()
    {
        var browser = await bot.SignedInAsync("shop-1", "advisor");

        (await browser.SendAsync(HttpMethod.Get, "/api/v1/me", null, ("Authorization", "Bearer cck_nonsense"))).Status.ShouldBe(401);
    }
}
