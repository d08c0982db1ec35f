namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>The sign-in under attack.</summary>
[Collection(OwnClock.Name)]
public sealed class SignInAttackTests(ProductionBot bot)
{
    public static TheoryData<string> Names => [.. SignInAttacks.All.Select(attack => attack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_ends_with_a_page_that_says_so_and_without_a_session(string name)
    {
        var attack = SignInAttacks.All.Single(one => one.Name == name);
        var browser = bot.Browser();

        var page = await attack.Act(bot, browser);

        page.Status.ShouldBe(attack.Status, page.Body);
        page.ContentType.ShouldBe("text/html");
        page.Body.ShouldContain("role=\"alert\"");
        page.Body.ShouldNotContain("<script");
        browser.Cookies.ShouldNotContainKey(TestBrowser.Session);
        (await browser.MeAsync()).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Without_the_attack_the_same_person_is_let_in() =>
        (await (await bot.SignedInAsync("attacked", "advisor")).MeAsync()).Status.ShouldBe(200);

    [Fact]
    public async Task Nothing_secret_stands_in_the_log()
    {
        var browser = bot.Browser();
        string? token = null;
        string code = "";
        await browser.SignInAsync(Visit.Of("attacked", "admin").With(answer => answer.Finish = made => token = made));
        var back = await browser.GoToProviderAsync(Visit.Of("attacked", "admin").With(answer => answer.Payload["aud"] = "x"));
        code = back.Location!.Split("code=")[1].Split('&')[0];
        await browser.OpenAsync(back.Location);
        string key = await bot.KeyAsync("attacked", "judge");
        await bot.Browser().SendAsync(HttpMethod.Get, "/api/v1/me", null, ("Authorization", "Bearer " + key + "x"));

        string log = bot.Log.Text;

        log.ShouldContain("401 Sign-in refused: token");
        string[] secrets = [token!, code, key, key[^43..], TestProvider.ClientSecret, browser.Cookies[TestBrowser.Session]];
        foreach (string secret in secrets)
        {
            log.ShouldNotContain(secret);
        }
    }
}
