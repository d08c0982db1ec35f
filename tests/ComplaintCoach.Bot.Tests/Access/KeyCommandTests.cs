using System.Net;
using ComplaintCoach.Bot.Tests.Support;
using ComplaintCoach.Testing;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>The first API key of a shop comes from the command line.</summary>
public sealed class KeyCommandTests
{
    [Fact]
    public async Task A_key_made_on_the_command_line_opens_what_its_scopes_say()
    {
        using var folder = new TempFolder();
        var (code, output, errors) = await BotCommand.RunAsync(
            "--environment", "Development", "--Logging:LogLevel:Default", "None", "--Storage:Folder", folder.Path, "--create-key", "CRM", "--tenant", "shop-a", "--scopes", "judge");
        code.ShouldBe(0, errors);
        string key = output.Trim();
        key.ShouldStartWith("cck_");

        using var bot = await BotProcess.StartAsync(folder.Path);
        bot.Http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        (await bot.Http.GetStringAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldContain("shop-a");
        using var refused = await bot.Http.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null, TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("CRM", "shop a", "judge")]
    [InlineData("CRM", "shop-a", "everything")]
    [InlineData("CRM", "shop-a", "")]
    [InlineData(" ", "shop-a", "judge")]
    public async Task What_makes_no_key_is_answered_with_the_usage(string name, string tenant, string scopes)
    {
        using var folder = new TempFolder();
        var (code, _, errors) = await BotCommand.RunAsync(
            "--environment", "Development", "--Storage:Folder", folder.Path, "--create-key", name, "--tenant", tenant, "--scopes", scopes);

        code.ShouldBe(2);
        errors.ShouldContain("--create-key NAME --tenant SHOP --scopes LIST");
    }
}
