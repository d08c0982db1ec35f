using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Access.SignIn;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>What is read from the claims of a genuine token, under the names that a provider has for them.</summary>
public sealed class PersonReaderTests
{
    [Theory]
    [InlineData("roles", """{"sub":"u","shop":"a","roles":"advisor"}""", "a u advisor")]
    [InlineData("roles", """{"sub":"u","shop":"a","roles":["admin","x",7,null,"advisor","advisor"]}""", "a u advisor,admin")]
    [InlineData("roles", """{"sub":"u","shop":["a"],"roles":["author"]}""", "a u author")]
    [InlineData("roles", """{"sub":"u","shop":"a","roles":"advisor admin"}""", "role")]
    [InlineData("roles", """{"sub":"u","shop":"a","roles":{"advisor":true}}""", "role")]
    [InlineData("roles", """{"sub":"u","shop":"a","roles":"Advisor"}""", "role")]
    [InlineData("roles", """{"sub":"u","shop":"a"}""", "role")]
    [InlineData("realm_access.roles", """{"sub":"u","shop":"a","realm_access":{"roles":["advisor"]}}""", "a u advisor")]
    [InlineData("resource_access.coach.roles", """{"sub":"u","shop":"a","resource_access":{"coach":{"roles":["advisor"]}}}""", "a u advisor")]
    [InlineData("https://example.com/roles", """{"sub":"u","shop":"a","https://example.com/roles":["advisor"]}""", "a u advisor")]
    [InlineData("realm_access.roles", """{"sub":"u","shop":"a","realm_access":"advisor"}""", "role")]
    [InlineData("roles", """{"sub":"u","shop":7,"roles":"advisor"}""", "tenant")]
    [InlineData("roles", """{"sub":"u","shop":[],"roles":"advisor"}""", "tenant")]
    [InlineData("roles", """{"sub":"u","roles":"advisor"}""", "tenant")]
    [InlineData("roles", """{"sub":7,"shop":"a","roles":"advisor"}""", "token")]
    [InlineData("roles", """{"sub":"a b","shop":"a","roles":"advisor"}""", "token")]
    [InlineData("roles", """{"sub":"KEY:abc","shop":"a","roles":"advisor"}""", "token")]
    public void A_person_is_read_or_refused_with_a_code(string roleClaim, string claims, string expected) =>
        Read(new() { RoleClaim = roleClaim, TenantClaim = "shop" }, claims).ShouldBe(expected);

    [Theory]
    [InlineData("""{"sub":"u","roles":["coach-admins"]}""", "only u admin")]
    [InlineData("""{"sub":"u","shop":"another","roles":["coach-admins"]}""", "only u admin")]
    [InlineData("""{"sub":"u","roles":["admin"]}""", "role")]
    [InlineData("""{"sub":"u","roles":["Coach-Admins"]}""", "role")]
    public void With_a_map_only_what_it_names_counts_and_a_fixed_shop_is_everybodys(string claims, string expected) =>
        Read(new() { Tenant = "only", RoleMap = { ["coach-admins"] = Roles.Admin } }, claims).ShouldBe(expected);

    [Theory]
    [InlineData("""{"name":"王小林"}""", "王小林")]
    [InlineData("""{"name":"𠮷野家"}""", "𠮷野家")]
    [InlineData("""{"name":" ","preferred_username":"wang"}""", "wang")]
    [InlineData("""{"name":"a\u202eb","preferred_username":"wang"}""", "wang")]
    [InlineData("""{"name":"a\nb"}""", null)]
    [InlineData("""{"name":["a"]}""", null)]
    [InlineData("{}", null)]
    public void A_name_is_one_visible_line_or_none(string claims, string? name)
    {
        var whole = JsonNode.Parse(claims)!.AsObject();
        (whole["sub"], whole["roles"]) = ("u", "advisor");
        using var json = JsonDocument.Parse(whole.ToJsonString());

        new PersonReader(Options.Create(new OidcOptions { Tenant = "only" })).Read(json.RootElement).Caller!.Name.ShouldBe(name);
    }

    private static string Read(OidcOptions options, string claims)
    {
        using var json = JsonDocument.Parse(claims);
        var outcome = new PersonReader(Options.Create(options)).Read(json.RootElement);
        return outcome.Caller is { } caller ? $"{caller.Tenant} {caller.User} {string.Join(',', caller.Roles)}" : outcome.Problem!.Code;
    }
}
