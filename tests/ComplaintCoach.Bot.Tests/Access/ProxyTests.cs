namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>Behind a reverse proxy: what it says is believed of the proxies that the settings name, and of nobody else.</summary>
public sealed class ProxyTests(ProductionBot plain)
{
    [Fact]
    public async Task A_known_proxy_says_that_the_page_is_https_and_our_origin_follows()
    {
        await using var bot = new ProductionBot(("Access:KnownProxies:0", "10.1.0.0/16"), ("Access:KnownProxies:1", "10.9.9.9"));
        await bot.InitializeAsync();

        (await RedirectAsync(bot, "10.1.2.3")).ShouldStartWith("https://");
        (await RedirectAsync(bot, "10.9.9.9")).ShouldStartWith("https://");
        (await RedirectAsync(bot, "10.2.0.1")).ShouldStartWith("http://");
        (await RedirectAsync(bot, "127.0.0.1")).ShouldStartWith("http://");
    }

    [Fact]
    public async Task Without_the_setting_nobody_is_believed() => (await RedirectAsync(plain, "127.0.0.1")).ShouldStartWith("http://");

    // Where the provider is told to send the person back to.
    private static async Task<string> RedirectAsync(ProductionBot bot, string from)
    {
        var page = await bot.Browser().OpenAsync("/signin/oidc", ("Test-Remote-Address", from), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Host", "evil.example"));
        string address = Uri.UnescapeDataString(page.Location!.Split("redirect_uri=")[1].Split('&')[0]);
        address.ShouldEndWith($"{bot.Address.Authority}/signin/callback");
        return address;
    }
}
