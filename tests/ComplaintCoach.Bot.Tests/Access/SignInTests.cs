using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>Signing in at a provider, and out again.</summary>
public sealed class SignInTests(ProductionBot bot)
{
    [Fact]
    public async Task A_person_comes_back_with_shop_name_roles_and_what_they_permit()
    {
        var browser = await bot.SignedInAsync("shop-1", "author", "advisor", "unheard-of");

        (await browser.MeAsync()).Json.ToJsonString().ShouldBe(JsonNode.Parse("""
            {"tenant":"shop-1","user":"shop-1-author-advisor-unheard-of","name":"王小林","kind":"Person","roles":["advisor","author"],
             "permissions":["chat","judge","feedback:read","content:write"]}
            """)!.ToJsonString());
    }

    [Fact]
    public async Task Cookies_are_kept_from_scripts_from_other_pages_and_from_plain_http()
    {
        var browser = bot.Browser();
        var begun = await browser.OpenAsync("/signin/oidc");
        var back = await browser.SignInAsync(Visit.Of("shop-1", "advisor"));

        foreach (var cookie in begun.Cookies.Concat(back.Cookies))
        {
            cookie.Name.ToString().ShouldStartWith("__Host-");
            cookie.HttpOnly.ShouldBeTrue();
            cookie.Secure.ShouldBeTrue();
            cookie.SameSite.ShouldBe(Microsoft.Net.Http.Headers.SameSiteMode.Lax);
            cookie.Path.ToString().ShouldBe("/");
            cookie.Domain.HasValue.ShouldBeFalse();
        }

        browser.Cookies.Keys.ShouldBe([TestBrowser.Session]);
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/chat/?a=1&b=%E5%A5%BD#x", "/chat/?a=1&b=%E5%A5%BD#x")]
    [InlineData("", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("\\\\evil.example/", "/")]
    [InlineData("/\t/evil.example/", "/")]
    [InlineData("/\n/evil.example/", "/")]
    [InlineData("\t//evil.example/", "/")]
    [InlineData(" //evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("evil.example", "/")]
    [InlineData("/a\r\nSet-Cookie: x=y", "/")]
    [InlineData("/好", "/")]
    [InlineData("/signin/oidc", "/")]
    [InlineData("/signout", "/")]
    public async Task The_way_back_leads_to_a_path_of_this_server_only(string wanted, string path)
    {
        var page = await bot.Browser().SignInAsync(Visit.Of("shop-1", "advisor"), "?return=" + Uri.EscapeDataString(wanted));

        page.Status.ShouldBe(302);
        page.Location.ShouldBe(path);
    }

    [Fact]
    public async Task Whoever_opens_a_page_without_a_session_is_led_to_the_sign_in_and_back()
    {
        var browser = bot.Browser();

        (await browser.OpenAsync("/index.html?a=1")).Location.ShouldBe("/signin?return=%2Findex.html%3Fa%3D1");
        (await browser.OpenAsync("/")).Location.ShouldBe("/signin");
        (await browser.OpenAsync("/signin?return=%2Findex.html%3Fa%3D1")).Body.ShouldContain("href=\"/signin/oidc?return=%2Findex.html%3Fa%3D1\"");
        (await browser.SignInAsync(Visit.Of("shop-1", "advisor"), "?return=%2Findex.html%3Fa%3D1")).Location.ShouldBe("/index.html?a=1");
        (await browser.OpenAsync("/index.html?a=1")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Scripts_and_programs_are_told_401_and_not_led_about()
    {
        var browser = bot.Browser();

        (await browser.OpenAsync("/api/v1/tips?query=a")).Status.ShouldBe(401);
        var page = await browser.SendAsync(HttpMethod.Get, "/chat/main.js");
        page.Status.ShouldBe(401);
        page.ContentType.ShouldBe("application/problem+json");
        page.Response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_may_not_chat_lands_where_it_says_who_he_is()
    {
        var browser = bot.Browser();

        (await browser.SignInAsync(Visit.Of("shop-1", "admin"))).Location.ShouldBe("/signin");

        (await browser.OpenAsync("/signin")).Body.ShouldContain("王小林");
        var closed = await browser.OpenAsync("/");
        closed.Status.ShouldBe(403);
        closed.ContentType.ShouldBe("text/html");
        closed.Body.ShouldContain("&quot;chat&quot;");
        closed.Body.ShouldContain("/signout");
    }

    [Fact]
    public async Task Names_are_shown_as_text()
    {
        var browser = bot.Browser();
        await browser.SignInAsync(Visit.Of("shop-1", "advisor").With(answer => answer.Payload["name"] = "<script>alert(1)</script>"));

        string body = (await browser.OpenAsync("/signin")).Body;

        body.ShouldContain("&lt;script&gt;");
        body.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_where_the_cookie_was_copied()
    {
        var browser = await bot.SignedInAsync("shop-1", "advisor");
        string copy = browser.Cookies[TestBrowser.Session];

        (await browser.SendAsync(HttpMethod.Post, "/signout")).Location.ShouldBe("/signin?out=1");

        browser.Cookies.ShouldBeEmpty();
        browser.Cookies[TestBrowser.Session] = copy;
        (await browser.MeAsync()).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Sign_ins_and_refusals_are_in_the_audit()
    {
        var browser = await bot.SignedInAsync("audited", "advisor");
        await browser.SendAsync(HttpMethod.Post, "/signout");
        await bot.Browser().SignInAsync(Visit.Of("audited", "unheard-of"));
        await bot.Browser().SignInAsync(Visit.Of("audited", "advisor").With(answer => (answer.Payload["sub"], answer.Payload["shop"]) = ("audited-no-shop", "")));

        bot.Audit.Of("audited").Select(entry => $"{entry.Actor} {entry.Action} {entry.Subject} {entry.Outcome}").ShouldBe(
            ["audited-advisor signin oidc ok", "audited-advisor signout  ok", "audited-unheard-of signin oidc role"]);
        bot.Audit.Of("").ShouldContain(entry => entry.Actor == "audited-no-shop" && entry.Outcome == "tenant");
    }
}
