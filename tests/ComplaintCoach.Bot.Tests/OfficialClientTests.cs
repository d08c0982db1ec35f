using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests;

/// <summary>Microsoft's own client, unmodified, against the real server. Skipped, with the reason, where Node is missing.</summary>
public sealed class OfficialClientTests(BotServer server, NodePackages packages) : IClassFixture<NodePackages>
{
    [Theory]
    [InlineData("socket")]
    [InlineData("polling")]
    [InlineData("reconnect")]
    [InlineData("upload")]
    public async Task The_official_client_works(string scenario)
    {
        Assert.SkipWhen(packages.WhyMissing is not null, packages.WhyMissing ?? "");

        var (code, output) = await NodePackages.RunAsync("node", "official-client.mjs", server.Address.GetLeftPart(UriPartial.Authority), scenario);

        code.ShouldBe(0, output);
    }
}
