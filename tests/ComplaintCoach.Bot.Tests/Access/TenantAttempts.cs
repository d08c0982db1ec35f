using System.Text;
using System.Text.Json.Nodes;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>One try of one shop to reach into another: what is tried, and what must come of it.</summary>
internal sealed record TenantAttempt(string Name, string Outcome, Func<ProductionBot, Task<string>> Try);

/// <summary>What people and programs of shop A try with what belongs to shop B.</summary>
internal static class TenantAttempts
{
    private const string A = "shop-a";
    private const string B = "shop-b";

    public static IReadOnlyList<TenantAttempt> All { get; } =
    [
        new("an admin of A lists the keys: how many of B's are among them", "0", async bot =>
        {
            string theirs = await bot.KeyAsync(B, "judge");
            await bot.KeyAsync(A, "judge");
            var list = (await (await bot.SignedInAsync(A, "admin")).SendAsync(HttpMethod.Get, "/api/v1/keys")).Json["keys"]!.AsArray();
            list.Count.ShouldBeGreaterThan(0);
            return list.Count(key => (string)key!["id"]! == theirs[4..16]).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }),
        new("an admin of A revokes a key of B; the key afterwards", "404; 200", async bot =>
        {
            string theirs = await bot.KeyAsync(B, "judge");
            var revoked = await (await bot.SignedInAsync(A, "admin")).SendAsync(HttpMethod.Delete, $"/api/v1/keys/{theirs[4..16]}");
            return $"{revoked.Status}; {(await WithKeyAsync(bot, theirs, HttpMethod.Get, "/api/v1/tips?query=a")).Status}";
        }),
        new("an admin of A makes a key and names B in the body, the query and a header; the key's shop", A, async bot =>
        {
            var admin = await bot.SignedInAsync(A, "admin");
            var made = await admin.SendAsync(
                HttpMethod.Post, "/api/v1/keys?tenant=shop-b", Json("""{"name":"n","scopes":["judge"],"tenant":"shop-b"}"""), ("X-Tenant", B));
            return (string)(await WithKeyAsync(bot, (string)made.Json["key"]!, HttpMethod.Get, "/api/v1/me")).Json["tenant"]!;
        }),
        new("a key of A names B in the query and a header; the caller's shop", A, async bot =>
            (string)(await WithKeyAsync(bot, await bot.KeyAsync(A, "judge"), HttpMethod.Get, "/api/v1/me?tenant=shop-b", ("X-Tenant", B))).Json["tenant"]!),
        new("an advisor of A reads a conversation of B with a token of his own", "403", async bot => await ReachAsync(bot, HttpMethod.Get, "/activities")),
        new("an advisor of A writes into a conversation of B with a token of his own", "403", async bot => await ReachAsync(bot, HttpMethod.Post, "/activities")),
        new("an advisor of A joins a conversation of B with a token of his own", "403", async bot => await ReachAsync(bot, HttpMethod.Get, "")),
        new("an advisor of A listens to a conversation of B with a stream address of his own", "403", async bot =>
        {
            var (_, theirs, _) = await ChatAsync(await bot.SignedInAsync(B, "advisor"));
            var (_, own, stream) = await ChatAsync(await bot.SignedInAsync(A, "advisor"));
            var listened = await bot.Browser().SendAsync(HttpMethod.Get, new Uri(stream.Replace(own, theirs, StringComparison.Ordinal)).PathAndQuery);
            return $"{listened.Status}";
        }),
        new("an advisor of A reads a conversation of B with nothing but his session", "401", async bot =>
        {
            var (_, theirs, _) = await ChatAsync(await bot.SignedInAsync(B, "advisor"));
            return $"{(await (await bot.SignedInAsync(A, "advisor")).SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{theirs}/activities")).Status}";
        }),
        new("a key of A reads a conversation of B", "403", async bot =>
        {
            var (_, theirs, _) = await ChatAsync(await bot.SignedInAsync(B, "advisor"));
            return $"{(await WithKeyAsync(bot, await bot.KeyAsync(A, "chat"), HttpMethod.Get, $"/v3/directline/conversations/{theirs}/activities")).Status}";
        }),
        new("a supervisor of A reads the transcript of a conversation of B", "404", bot => RecordAsync(bot, HttpMethod.Get, "/transcript")),
        new("a supervisor of A exports a conversation of B", "404", bot => RecordAsync(bot, HttpMethod.Get, "/export")),
        new("a supervisor of A reads the contact fields of a conversation of B", "200 {}", bot => RecordAsync(bot, HttpMethod.Get, "/contact")),
        new("a supervisor of A writes contact fields into a conversation of B", "404", bot => RecordAsync(bot, HttpMethod.Put, "/contact", """{"phone":"13800000000"}""")),
        new("a supervisor of A erases a conversation of B", "404", bot => RecordAsync(bot, HttpMethod.Delete, "")),
        new("a supervisor of A reads the overrides: whether B's is among them", "no", async bot =>
        {
            var theirs = await bot.Browser().SendAsync(
                HttpMethod.Post, "/api/v1/drafts:override", Json("""{"text":"我不知道","reason":"x"}"""), ("Authorization", "Bearer " + await bot.KeyAsync(B, "judge")));
            string id = (string)theirs.Json["override"]!;
            (await OverridesAsync(bot, B)).ShouldContain(id);
            return (await OverridesAsync(bot, A)).Contains(id, StringComparison.Ordinal) ? "yes" : "no";
        }),
        new("an admin of A reads the audit: whether B's conversation is named in it", "no", async bot =>
        {
            var (_, theirs, _) = await ChatAsync(await bot.SignedInAsync(B, "advisor"));
            await (await bot.SignedInAsync(B, "supervisor")).SendAsync(HttpMethod.Get, $"/api/v1/conversations/{theirs}/transcript");
            (await AuditAsync(bot, B)).ShouldContain(theirs);
            return (await AuditAsync(bot, A)).Contains(theirs, StringComparison.Ordinal) ? "yes" : "no";
        }),
        new("the same person at the provider comes back with B in place of A; the caller's shop", B, async bot =>
        {
            var browser = await bot.SignedInAsync(A, "advisor");
            await browser.SignInAsync(Visit.Of(B, "advisor"));
            return (string)(await browser.MeAsync()).Json["tenant"]!;
        }),
    ];

    // What a supervisor of A gets; B's own must find everything as it was.
    private static async Task<string> RecordAsync(ProductionBot bot, HttpMethod method, string path, string? body = null)
    {
        const string Contact = """{"phone":"13812345678"}""";
        var (_, theirs, _) = await ChatAsync(await bot.SignedInAsync(B, "advisor"));
        var own = await bot.SignedInAsync(B, "supervisor");
        string record = $"/api/v1/conversations/{theirs}";
        (await own.SendAsync(HttpMethod.Put, record + "/contact", Json(Contact))).Status.ShouldBe(204);

        var answer = await (await bot.SignedInAsync(A, "supervisor")).SendAsync(method, record + path, body is null ? null : Json(body));

        (await own.SendAsync(HttpMethod.Get, record + "/transcript")).Status.ShouldBe(200);
        (await own.SendAsync(HttpMethod.Get, record + "/contact")).Body.ShouldBe(Contact);
        return answer.Status == 200 ? $"200 {answer.Body}" : $"{answer.Status}";
    }

    private static async Task<string> AuditAsync(ProductionBot bot, string tenant) =>
        (await (await bot.SignedInAsync(tenant, "admin")).SendAsync(HttpMethod.Get, "/api/v1/audit?top=1000")).Body;

    private static async Task<string> OverridesAsync(ProductionBot bot, string tenant) =>
        (await (await bot.SignedInAsync(tenant, "supervisor")).SendAsync(HttpMethod.Get, "/api/v1/overrides?top=1000")).Body;

    private static async Task<string> ReachAsync(ProductionBot bot, HttpMethod method, string path)
    {
        var (_, theirs, _) = await ChatAsync(await bot.SignedInAsync(B, "advisor"));
        var advisor = await bot.SignedInAsync(A, "advisor");
        var (token, _, _) = await ChatAsync(advisor);
        using var body = method == HttpMethod.Get ? null : Json("""{"type":"message","text":"hello"}""");
        var answer = await advisor.SendAsync(method, $"/v3/directline/conversations/{theirs}{path}", body, ("Authorization", "Bearer " + token));
        return $"{answer.Status}";
    }

    private static async Task<(string Token, string Conversation, string Stream)> ChatAsync(TestBrowser browser)
    {
        var made = await browser.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate");
        made.Status.ShouldBe(200, made.Body);
        var opened = await browser.SendAsync(HttpMethod.Post, "/v3/directline/conversations", null, ("Authorization", "Bearer " + (string)made.Json["token"]!));
        opened.Status.ShouldBe(201, opened.Body);
        JsonNode chat = opened.Json;
        return ((string)chat["token"]!, (string)chat["conversationId"]!, (string)chat["streamUrl"]!);
    }

    private static Task<TestPage> WithKeyAsync(ProductionBot bot, string key, HttpMethod method, string path, params (string Name, string Value)[] headers) =>
        bot.Browser().SendAsync(method, path, null, [("Authorization", "Bearer " + key), .. headers]);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
