using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Access.SignIn;
using Microsoft.Extensions.Configuration;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>Settings of the sign-in that cannot work are named before the program starts.</summary>
public sealed class OidcSettingsTests
{
    [Theory]
    [InlineData("Production", "", "")]
    [InlineData("Production", "Authority=https://login.example/realm ClientId=c Tenant=shop", "")]
    [InlineData("Production", "Authority=https://login.example ClientId=c TenantClaim=shop RoleMap:a-b.c=admin", "")]
    [InlineData("Development", "Authority=http://localhost:8080 ClientId=c Tenant=shop", "")]
    [InlineData("Production", "Authority=http://localhost:8080 ClientId=c Tenant=shop", "https://")]
    [InlineData("Development", "Authority=ftp://login.example ClientId=c Tenant=shop", "https://")]
    [InlineData("Production", "Authority=login.example ClientId=c Tenant=shop", "address")]
    [InlineData("Production", "Authority=https://login.example?a=b ClientId=c Tenant=shop", "address")]
    [InlineData("Production", "ClientId=c", "Authority is missing")]
    [InlineData("Production", "ClientSecret=s", "Authority is missing")]
    [InlineData("Production", "Authority=https://login.example Tenant=shop", "ClientId is missing")]
    [InlineData("Production", "Authority=https://login.example ClientId=c", "Tenant or TenantClaim")]
    [InlineData("Production", "Authority=https://login.example ClientId=c Tenant=shop TenantClaim=t", "Tenant or TenantClaim")]
    [InlineData("Production", "Authority=https://login.example ClientId=c Tenant=../shop", "Tenant must be")]
    [InlineData("Production", "Authority=https://login.example ClientId=c Tenant=shop RoleMap:boss=chief", "RoleMap:boss is \"chief\"")]
    [InlineData("Production", "Authority=http://login.example RoleClaim= Tenant=shop", "RoleClaim is empty")]
    public void What_is_wrong_is_said(string environment, string settings, string problem)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1])).Build();
        var options = new OidcOptions();
        configuration.Bind(options);

        var result = new OidcOptionsCheck(new TestEnvironment(environment)).Validate(null, options);

        result.Succeeded.ShouldBe(problem.Length == 0, result.FailureMessage);
        (result.FailureMessage ?? "").ShouldContain(problem);
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1/32")]
    [InlineData("10.0.0.0/24", "10.0.0.0/24")]
    [InlineData("::1", "::1/128")]
    [InlineData("fd00::/8", "fd00::/8")]
    [InlineData("proxy.example", null)]
    [InlineData("10.0.0.0/33", null)]
    [InlineData("", null)]
    public void A_proxy_is_an_address_or_a_network(string proxy, string? network) => AccessOptions.Network(proxy)?.ToString().ShouldBe(network);
}
