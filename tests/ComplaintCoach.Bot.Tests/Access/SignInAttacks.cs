using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>One way to get in without the right to: what is done, and with what status it must end.</summary>
internal sealed record SignInAttack(string Name, int Status, Func<ProductionBot, TestBrowser, Task<TestPage>> Act);

/// <summary>The attacks that the sign-in must withstand. None of them may leave a session behind.</summary>
internal static class SignInAttacks
{
    private const string Shop = "attacked";
    private static readonly Visit Advisor = Visit.Of(Shop, "advisor");

    public static IReadOnlyList<SignInAttack> All { get; } = [.. WayBack(), .. Tokens(), .. Persons(), .. Answers()];

    private static IEnumerable<SignInAttack> WayBack()
    {
        yield return new("a way back that nobody began", 400, (_, browser) => browser.OpenAsync("/signin/callback?code=c&state=s"));
        yield return Back("no state", 400, (uri, _) => Without(uri, "state"));
        yield return Back("an empty state", 400, (uri, _) => Without(uri, "state") + "&state=");
        yield return Back("another state", 400, (uri, _) => Without(uri, "state") + "&state=" + new string('A', 43));
        yield return Back("the state twice", 400, (uri, _) => uri + "&state=x");
        yield return Back("the browser's secret (state, nonce, PKCE verifier) is gone", 400, (uri, browser) => After(uri, () => browser.Cookies.Clear()));
        yield return Back("the browser's secret was changed", 400, (uri, browser) => After(uri, () => browser.Cookies[TestBrowser.SignInCookie] += "A"));
        yield return Back("the browser's secret was made up", 400, (uri, browser) => After(uri, () => browser.Cookies[TestBrowser.SignInCookie] = "CfDJ8AAAA"));
        yield return new("somebody else's way back, sent as a link (login CSRF)", 400, async (bot, browser) =>
        {
            var attacker = await bot.Browser().GoToProviderAsync(Advisor);
            await browser.OpenAsync("/signin/oidc");
            return await browser.OpenAsync(attacker.Location!);
        });
        yield return new("somebody else's unused code in a sign-in of one's own (PKCE)", 403, async (bot, browser) =>
        {
            var victim = await bot.Browser().GoToProviderAsync(Advisor);
            var own = await browser.GoToProviderAsync(Visit.Of(Shop));
            return await browser.OpenAsync(Without(own.Location!, "code") + "&code=" + CodeIn(victim.Location!));
        });
        yield return new("the same way back a second time, with a copy of the browser's secret", 400, async (bot, browser) =>
        {
            var thief = bot.Browser();
            var back = await thief.GoToProviderAsync(Advisor);
            browser.Cookies[TestBrowser.SignInCookie] = thief.Cookies[TestBrowser.SignInCookie];
            (await thief.OpenAsync(back.Location!)).Status.ShouldBe(302);
            return await browser.OpenAsync(back.Location!);
        });
        yield return new("a code that was used, in a new sign-in", 403, async (bot, browser) =>
        {
            var first = bot.Browser();
            var back = await first.GoToProviderAsync(Advisor);
            await first.OpenAsync(back.Location!);
            var again = await browser.GoToProviderAsync(Advisor);
            return await browser.OpenAsync(Without(again.Location!, "code") + "&code=" + CodeIn(back.Location!));
        });
        yield return new("eleven minutes on the way", 400, async (bot, browser) =>
        {
            var back = await browser.GoToProviderAsync(Advisor);
            bot.Time.Advance(TimeSpan.FromMinutes(11));
            return await browser.OpenAsync(back.Location!);
        });
        yield return Back("no code", 400, (uri, _) => Without(uri, "code"));
        yield return Back("two codes", 400, (uri, _) => uri + "&code=x");
        yield return Back("a code of 5,000 characters", 400, (uri, _) => Without(uri, "code") + "&code=" + new string('c', 5000));
        yield return Back("the provider refuses (access_denied)", 403, (uri, _) => uri + "&error=access_denied");
        yield return Back("a refusal that carries a script", 403, (uri, _) => uri + "&error=%3Cscript%3Ealert(1)%3C/script%3E");
        yield return Back("another provider answers (mix-up)", 403, (uri, _) => Without(uri, "iss") + "&iss=https%3A%2F%2Fevil.example");
    }

    private static IEnumerable<SignInAttack> Tokens()
    {
        var other = TestKey.New("other");
        yield return Token("another nonce", answer => answer.Payload["nonce"] = "another");
        yield return Token("no nonce", answer => answer.Payload.Remove("nonce"));
        yield return Token("another audience", answer => answer.Payload["aud"] = "another-client");
        yield return Token("no audience", answer => answer.Payload.Remove("aud"));
        yield return Token("several audiences and no party", answer => answer.Payload["aud"] = new JsonArray(TestProvider.ClientId, "another-client"));
        yield return Token("another party", answer => answer.Payload["azp"] = "another-client");
        yield return Token("another issuer", answer => answer.Payload["iss"] = "https://evil.example");
        yield return Token("no issuer", answer => answer.Payload.Remove("iss"));
        yield return Token("signed by another key under the same id", answer => answer.Sign = other.Sign);
        yield return Token("signed by a key that nobody knows", answer => (answer.Header["kid"], answer.Sign) = ("other", other.Sign));
        yield return Token("signed by a key it brings along (jwk)", answer => (answer.Header["jwk"], answer.Sign) = (other.Shown, other.Sign));
        yield return Token("no signature", answer => answer.Sign = _ => []);
        yield return Token("alg none", answer => (answer.Header["alg"], answer.Sign) = ("none", _ => []));
        yield return Token("alg none with the old signature", answer => answer.Header["alg"] = "none");
        yield return new("HS256 with the public key as the secret", 403, (bot, browser) => browser.SignInAsync(Advisor.With(answer =>
        {
            answer.Header["alg"] = "HS256";
            answer.Sign = bytes => HMACSHA256.HashData(Encoding.UTF8.GetBytes(bot.Provider.Key.Shown.ToJsonString()), bytes);
        })));
        yield return new("HS256 with the modulus as the secret", 403, (bot, browser) => browser.SignInAsync(Advisor.With(answer =>
        {
            answer.Header["alg"] = "HS256";
            answer.Sign = bytes => HMACSHA256.HashData(Base64Url.DecodeFromChars((string)bot.Provider.Key.Shown["n"]!), bytes);
        })));
        yield return Token("HS256 with the client's secret", answer =>
            (answer.Header["alg"], answer.Sign) = ("HS256", bytes => HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestProvider.ClientSecret), bytes)));
        yield return new("a good signature of a kind that is not taken (RS512)", 403, async (bot, browser) =>
        {
            var strong = TestKey.New("rs512", "RS512");
            bot.Provider.OtherKeys.Add(strong);
            return await browser.SignInAsync(Advisor.With(answer =>
            {
                (answer.Header["alg"], answer.Header["kid"], answer.Sign) = ("RS512", "rs512", strong.Sign);
                answer.Payload.Remove("at_hash");
            }));
        });
        yield return Token("changed after signing", answer => answer.Finish = token => Changed(token));
        yield return Token("expired", answer => answer.Payload["exp"] = answer.Now - 200);
        yield return Token("no expiry", answer => answer.Payload.Remove("exp"));
        yield return Token("not yet valid", answer => answer.Payload["nbf"] = answer.Now + 200);
        yield return Token("issued in the future", answer => answer.Payload["iat"] = answer.Now + 200);
        yield return Token("for another access token", answer => answer.Payload["at_hash"] = new string('A', 22));
        yield return Token("no token at all but words", answer => answer.Finish = _ => "hello");
        yield return Token("100,000 characters", answer => answer.Payload["padding"] = new string('x', 100_000));
    }

    private static IEnumerable<SignInAttack> Persons()
    {
        yield return Token("no sub", answer => answer.Payload.Remove("sub"));
        yield return Token("a sub of 256 characters", answer => answer.Payload["sub"] = new string('s', 256));
        yield return Token("a sub that is an API key's user", answer => answer.Payload["sub"] = "key:abcdefghijkl");
        yield return Token("a sub that is a developer's", answer => answer.Payload["sub"] = "local:developer");
        yield return Token("no roles", answer => answer.Payload.Remove("realm_access"));
        yield return Token("a role that is not mapped, though it is ours", answer => answer.Payload["realm_access"]!["roles"] = new JsonArray("admin"));
        yield return Token("a mapped role in capitals", answer => answer.Payload["realm_access"]!["roles"] = new JsonArray("ADMINS"));
        yield return Token("no shop", answer => answer.Payload.Remove("shop"));
        yield return Token("a shop that is a path", answer => answer.Payload["shop"] = "../attacked");
        yield return Token("a shop with a line end", answer => answer.Payload["shop"] = "attacked\n");
        yield return Token("a shop of 65 characters", answer => answer.Payload["shop"] = new string('a', 65));
        yield return Token("two shops", answer => answer.Payload["shop"] = new JsonArray("attacked", "another"));
    }

    private static IEnumerable<SignInAttack> Answers()
    {
        yield return Token("no ID token", answer => answer.Wrap = json => json.Remove("id_token"), 503);
        yield return Token("no access token", answer => answer.Wrap = json => json.Remove("access_token"), 503);
        yield return Token("the token endpoint breaks (500)", answer => answer.Instead = Results.StatusCode(500), 503);
        yield return Token("the token endpoint answers HTML", answer => answer.Instead = Results.Text("<html>", "text/html"), 503);
        yield return Token("the token endpoint answers a list", answer => answer.Instead = Results.Text("[]", "application/json"), 503);
        yield return Token("the token endpoint leads elsewhere", answer => answer.Instead = Results.Redirect("https://evil.example/"), 503);
        yield return Token("the token endpoint does not know us", answer => answer.Instead = Results.Json(new { error = "invalid_client" }, statusCode: 401), 503);
        yield return Token("the token endpoint answers two megabytes", answer => answer.Instead = Results.Text(new string(' ', 2_000_000) + "{}"), 503);
    }

    private static SignInAttack Token(string name, Action<TestAnswer> twist, int status = 403) => new(name, status, (_, browser) => browser.SignInAsync(Advisor.With(twist)));

    private static SignInAttack Back(string name, int status, Func<string, TestBrowser, string> change) => new(name, status, async (_, browser) =>
    {
        var back = await browser.GoToProviderAsync(Advisor);
        return await browser.OpenAsync(change(back.Location!, browser));
    });

    private static string After(string uri, Action change)
    {
        change();
        return uri;
    }

    private static string Without(string uri, string parameter) =>
        uri[..(uri.IndexOf('?') + 1)] + string.Join('&', uri[(uri.IndexOf('?') + 1)..].Split('&').Where(pair => !pair.StartsWith(parameter + "=", StringComparison.Ordinal)));

    private static string CodeIn(string uri) => uri.Split("code=")[1].Split('&')[0];

    private static string Changed(string token)
    {
        string[] parts = token.Split('.');
        string payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("advisors", "admins", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.{parts[2]}";
    }
}
