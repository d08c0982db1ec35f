using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>Providers differ, change their keys, and break.</summary>
[Collection(OwnClock.Name)]
public sealed class ProviderTests(ProductionBot bot)
{
    [Theory]
    [InlineData("RS256")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    public async Task Tokens_are_taken_with_each_of_the_three_signatures(string algorithm)
    {
        var key = TestKey.New("of " + algorithm, algorithm);
        bot.Provider.OtherKeys.Add(key);

        var page = await bot.Browser().SignInAsync(Visit.Of("shop-1", "advisor").With(answer =>
            (answer.Header["alg"], answer.Header["kid"], answer.Sign) = (key.Algorithm, key.Id, key.Sign)));

        page.Status.ShouldBe(302, page.Body);
    }

    [Fact]
    public async Task When_the_provider_changes_its_key_the_next_person_is_let_in_all_the_same()
    {
        await bot.SignedInAsync("shop-1", "advisor");
        bot.Provider.Key = TestKey.New("key-2");
        await bot.SignedInAsync("shop-1", "advisor");

        bot.Provider.Key = TestKey.New("key-3");

        await bot.SignedInAsync("shop-1", "advisor");
    }

    [Fact]
    public async Task Several_audiences_are_good_when_we_are_the_party() =>
        (await bot.Browser().SignInAsync(Visit.Of("shop-1", "advisor").With(answer =>
            (answer.Payload["aud"], answer.Payload["azp"]) = (new JsonArray("another", TestProvider.ClientId), TestProvider.ClientId)))).Status.ShouldBe(302);

    [Fact]
    public async Task Nobody_is_let_in_whose_sign_in_cannot_be_written_down()
    {
        var browser = bot.Browser();
        bot.Audit.IsBroken = true;
        try
        {
            (await browser.SignInAsync(Visit.Of("shop-1", "advisor"))).Status.ShouldBe(500);
        }
        finally
        {
            bot.Audit.IsBroken = false;
        }

        browser.Cookies.ShouldNotContainKey(TestBrowser.Session);
    }

    [Fact]
    public async Task A_provider_that_is_down_or_says_nonsense_is_a_page_and_not_the_end()
    {
        await using var own = new ProductionBot([]);
        await own.InitializeAsync();
        Action<JsonObject>?[] moods =
        [
            null,
            said => said["issuer"] = "https://evil.example",
            said => said.Remove("issuer"),
            said => said.Remove("token_endpoint"),
            said => said["authorization_endpoint"] = "http://127.0.0.1/authorize",
            said => said["token_endpoint"] = "http://127.0.0.1/token",
            said => said["jwks_uri"] = "http://127.0.0.1/keys",
            said => said["jwks_uri"] = own.Provider.Issuer + "/nothing",
        ];
        foreach (var mood in moods)
        {
            own.Provider.Discovery = mood;
            var page = await own.Browser().OpenAsync("/signin/oidc");
            page.Status.ShouldBe(503);
            page.Body.ShouldContain("登录服务");
        }

        own.Provider.Discovery = _ => { };
        await own.SignedInAsync("shop-1", "advisor");
        own.Log.Text.ShouldContain("402 ");
    }

    [Fact]
    public async Task An_address_that_signs_in_too_often_is_told_to_wait()
    {
        await using var own = new ProductionBot(("Access:SignInsPerMinute", "2"));
        await own.InitializeAsync();
        var browser = own.Browser();

        (await browser.OpenAsync("/signin/oidc")).Status.ShouldBe(302);
        (await browser.OpenAsync("/signin/oidc")).Status.ShouldBe(302);
        var third = await browser.OpenAsync("/signin/oidc");

        third.Status.ShouldBe(429);
        third.Body.ShouldContain("一分钟");
        (await browser.OpenAsync("/signin")).Status.ShouldBe(200);
        (await browser.OpenAsync("/signin/oidc", ("Test-Remote-Address", "10.0.0.7"))).Status.ShouldBe(302);
    }
}
