using System.Text;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Access.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>API keys: made by admins, good for what they were made for, and for their own shop.</summary>
public sealed class ApiKeyTests(ProductionBot bot)
{
    [Fact]
    public async Task A_key_is_shown_once_and_never_again()
    {
        var admin = await bot.SignedInAsync("keys-once", "admin");

        var made = await CreateAsync(admin, """{"name":"CRM 网关","scopes":["judge","chat","judge"],"expiresAt":"2099-01-01T00:00:00Z"}""");

        made.Status.ShouldBe(201);
        made.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        string key = (string)made.Json["key"]!;
        string id = (string)made.Json["id"]!;
        key.ShouldMatch("^cck_[A-Za-z0-9_-]{12}_[A-Za-z0-9_-]{43}$");
        key.ShouldStartWith($"cck_{id}_");
        made.Json["scopes"]!.ToJsonString().ShouldBe("""["chat","judge"]""");
        var list = await admin.SendAsync(HttpMethod.Get, "/api/v1/keys");
        list.Body.ShouldNotContain(key[^43..]);
        list.Json["keys"]!.AsArray().ShouldHaveSingleItem()!.AsObject().Select(p => p.Key).ShouldBe(["id", "name", "scopes", "createdBy", "createdAt", "expiresAt"]);
        var kept = await bot.Services.GetRequiredService<IApiKeyStore>().FindAsync(id, TestContext.Current.CancellationToken);
        kept!.SecretHash.Length.ShouldBe(32);
        bot.Audit.Of("keys-once").ShouldContain(entry => entry.Action == "key.create" && entry.Subject == id && entry.Actor == "keys-once-admin");
    }

    [Theory]
    [InlineData("{}", "\"name\"")]
    [InlineData("""{"name":"","scopes":["judge"]}""", "\"name\"")]
    [InlineData("""{"name":7,"scopes":["judge"]}""", "\"name\"")]
    [InlineData("""{"name":"a\nb","scopes":["judge"]}""", "\"name\"")]
    [InlineData("""{"name":"a"}""", "\"scopes\"")]
    [InlineData("""{"name":"a","scopes":[]}""", "\"scopes\"")]
    [InlineData("""{"name":"a","scopes":"judge"}""", "\"scopes\"")]
    [InlineData("""{"name":"a","scopes":["judge",null]}""", "\"scopes\"")]
    [InlineData("""{"name":"a","scopes":["everything"]}""", "\"scopes\"")]
    [InlineData("""{"name":"a","scopes":["keys:manage"]}""", "\"scopes\"")]
    [InlineData("""{"name":"a","scopes":["transcripts:read"]}""", "\"scopes\"")]
    [InlineData("""{"name":"a","scopes":["audit:read"]}""", "\"scopes\"")]
    [InlineData("""{"name":"a","scopes":["content:write"]}""", "\"scopes\"")]
    [InlineData("""{"name":"a","scopes":["messages"]}""", "\"scopes\"")]
    [InlineData("""{"name":"a","scopes":["judge"],"expiresAt":"2020-01-01T00:00:00Z"}""", "\"expiresAt\"")]
    [InlineData("""{"name":"a","scopes":["judge"],"expiresAt":"soon"}""", "\"expiresAt\"")]
    [InlineData("""{"name":"a","scopes":["judge"],"expiresAt":7}""", "\"expiresAt\"")]
    [InlineData("[]", "JSON object")]
    [InlineData("{", "not JSON")]
    public async Task A_key_that_must_not_be_is_refused_with_the_reason(string body, string reason)
    {
        var answer = await CreateAsync(await bot.SignedInAsync("keys-bad", "admin"), body);

        answer.Status.ShouldBe(400);
        ((string)answer.Json["detail"]!).ShouldContain(reason);
    }

    [Fact]
    public async Task Whatever_is_not_a_good_key_opens_nothing_and_all_are_told_the_same()
    {
        string key = await bot.KeyAsync("keys-wrong", "judge");
        string other = await bot.KeyAsync("keys-wrong", "judge");
        char last = key[^1];
        (string Name, string Key)[] bad =
        [
            ("unknown", "cck_" + new string('A', 12) + "_" + new string('A', 43)),
            ("a wrong secret", key[..17] + new string('A', 43)),
            ("another key's secret", key[..17] + other[17..]),
            ("the last character changed", key[..^1] + (last == 'A' ? 'B' : 'A')),
            ("the unused bits of the last character changed", key[..^1] + (char)(last + 1)),
            ("one character less", key[..^1]),
            ("one character more", key + "A"),
            ("no secret", key[..17]),
            ("the id alone", key[..16]),
            ("padding", key + "="),
            ("nothing but the beginning", "cck_"),
            ("ten thousand characters", "cck_" + new string('A', 10_000)),
            ("a wild card", "cck_%%%%%%%%%%%%_" + key[17..]),
        ];
        foreach (var (name, text) in bad)
        {
            var answer = await WithAsync(text, "/api/v1/tips?query=a");
            answer.Status.ShouldBe(401, name);
            ((string)answer.Json["detail"]!).ShouldContain("not known, was revoked, or has expired");
        }

        (await WithAsync(key, "/api/v1/tips?query=a")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_revoked_key_ends_at_once()
    {
        var admin = await bot.SignedInAsync("keys-revoked", "admin");
        string key = await bot.KeyAsync("keys-revoked", "judge");
        string id = key[4..16];
        (await WithAsync(key, "/api/v1/me")).Status.ShouldBe(200);

        (await admin.SendAsync(HttpMethod.Delete, $"/api/v1/keys/{id}")).Status.ShouldBe(204);

        (await WithAsync(key, "/api/v1/me")).Status.ShouldBe(401);
        (await admin.SendAsync(HttpMethod.Delete, $"/api/v1/keys/{id}")).Status.ShouldBe(404);
        (await admin.SendAsync(HttpMethod.Get, "/api/v1/keys")).Json["keys"]![0]!["revokedAt"].ShouldNotBeNull();
        bot.Audit.Of("keys-revoked").Count(entry => entry.Action == "key.revoke" && entry.Subject == id).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_is_a_caller_of_its_shop_with_its_scopes_and_no_role()
    {
        string key = await bot.KeyAsync("keys-me", "judge", "export");

        var me = (await WithAsync(key, "/api/v1/me")).Json;

        ((string)me["tenant"]!).ShouldBe("keys-me");
        ((string)me["user"]!).ShouldBe("key:" + key[4..16]);
        ((string)me["kind"]!).ShouldBe("ApiKey");
        me["roles"]!.AsArray().ShouldBeEmpty();
        me["permissions"]!.ToJsonString().ShouldBe("""["judge","export"]""");
    }

    [Theory]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    public async Task The_word_bearer_may_be_written_as_one_likes(string scheme) =>
        (await bot.Browser().SendAsync(HttpMethod.Get, "/api/v1/me", null, ("Authorization", $"{scheme} {await bot.KeyAsync("keys-case", "judge")}"))).Status.ShouldBe(200);

    [Theory]
    [InlineData(1, 200)]
    [InlineData(-1, 401)]
    [InlineData(-100_000, 401)]
    public async Task A_key_ends_when_it_was_to_end(int minutesLeft, int status)
    {
        var key = ApiKey.New();
        var end = bot.Time.GetUtcNow().AddMinutes(minutesLeft);
        await bot.Services.GetRequiredService<IApiKeyStore>().AddAsync(
            new(key.Id, "keys-end", "ends", ["judge"], key.SecretHash(), "somebody", end.AddYears(-1), end, null), TestContext.Current.CancellationToken);

        (await WithAsync(key.ToText(), "/api/v1/me")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_scope_that_keys_may_no_longer_have_is_not_given_to_old_ones()
    {
        var key = ApiKey.New();
        await bot.Services.GetRequiredService<IApiKeyStore>().AddAsync(
            new(key.Id, "keys-old", "old", ["judge", "keys:manage", "everything"], key.SecretHash(), "somebody", bot.Time.GetUtcNow(), null, null), TestContext.Current.CancellationToken);

        (await WithAsync(key.ToText(), "/api/v1/me")).Json["permissions"]!.ToJsonString().ShouldBe("""["judge"]""");
        (await WithAsync(key.ToText(), "/api/v1/keys")).Status.ShouldBe(403);
        key.ToString().ShouldNotContain(key.Secret);
    }

    [Fact]
    public async Task A_program_says_for_whom_it_wants_a_chat_token_and_a_person_cannot()
    {
        const string Body = """{"user":{"id":"dl_colleague","name":"A colleague"}}""";
        string key = await bot.KeyAsync("keys-chat", "chat");
        var person = await bot.SignedInAsync("keys-chat", "advisor");

        var forKey = await bot.Browser().SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", Json(Body), ("Authorization", "Bearer " + key));
        var forPerson = await person.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", Json(Body));

        UserIn(forKey).ShouldBe(("dl_colleague", "A colleague"));
        UserIn(forPerson).User.ShouldStartWith("dl_");
        UserIn(forPerson).User.ShouldNotBe("dl_colleague");
        UserIn(forPerson).Name.ShouldBe("王小林");
    }

    private static (string User, string? Name) UserIn(TestPage page)
    {
        page.Status.ShouldBe(200, page.Body);
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(((string)page.Json["token"]!).Split('.')[1]))!;
        return ((string)claims["user"]!, (string?)claims["name"]);
    }

    private static Task<TestPage> CreateAsync(TestBrowser admin, string body) => admin.SendAsync(HttpMethod.Post, "/api/v1/keys", Json(body));

    private Task<TestPage> WithAsync(string key, string path) => bot.Browser().SendAsync(HttpMethod.Get, path, null, ("Authorization", "Bearer " + key));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
