using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>Every endpoint there is, whoever mapped it, against every caller.</summary>
public sealed class AccessTableTests(ProductionBot bot, BotServer development)
{
    private static readonly string[] Open =
    [
        "GET /health", "GET /signin", "GET /signin/callback", "POST /signin/local", "GET /signin/oidc", "POST /signout",
    ];

    private static readonly string[] OpenedByTheirOwnToken =
    [
        "POST /v3/directline/conversations",
        "GET /v3/directline/conversations/{conversationId}",
        "GET /v3/directline/conversations/{conversationId}/activities",
        "POST /v3/directline/conversations/{conversationId}/activities",
        "GET /v3/directline/conversations/{conversationId}/stream",
        "POST /v3/directline/conversations/{conversationId}/upload",
        "POST /v3/directline/tokens/refresh",
    ];

    [Fact]
    public async Task In_Production_nobody_gets_in_without_credentials_but_where_this_test_says_so()
    {
        var doors = Door.Of(bot);

        doors.Count.ShouldBeGreaterThan(20);
        doors.Where(door => door.Asks == Door.Open).Select(Name).ShouldBe(Open);
        doors.Where(door => door.Asks == Door.OwnToken).Select(Name).ShouldBe(OpenedByTheirOwnToken);
        doors.Where(door => door.Asks.Length == 0).Select(Name).ShouldBeEmpty("these endpoints do not say who may call them");
        var (_, knock) = (await new AccessTables(bot, development).CallersAsync())[0];
        foreach (var door in doors.Where(door => door.Asks != Door.Open))
        {
            (await knock(door)).ShouldBeOneOf([401, 403], Name(door));
        }
    }

    [Fact]
    public async Task Each_caller_gets_in_where_his_permissions_say_and_nowhere_else()
    {
        var callers = await new AccessTables(bot, development).CallersAsync();
        foreach (var (name, knock) in callers.Skip(1))
        {
            var permissions = name.StartsWith("key: ", StringComparison.Ordinal) ? [name[5..]] : Roles.PermissionsOf([name]);
            foreach (var door in Door.Of(bot).Where(door => door.Asks is not (Door.Open or Door.OwnToken)))
            {
                bool may = door.Asks.Split(", ").All(asked => asked == Door.AnybodyKnown || permissions.Contains(asked));
                int status = await knock(door);
                (status is not (401 or 403)).ShouldBe(may, $"{name} at {Name(door)}: {status}");
            }
        }
    }

    [Fact]
    public async Task The_tables_of_deploy_access_md_are_what_is_seen()
    {
        string file = Path.Combine(Root(), "deploy", "access.md");
        string seen = await new AccessTables(bot, development).WriteAsync();
        if (Environment.GetEnvironmentVariable("COACH_WRITE_TABLES") == "1")
        {
            await File.WriteAllTextAsync(file, seen, TestContext.Current.CancellationToken);
        }

        string[] lines = seen.Split('\n');
        string[] written = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").Split('\n');
        lines.Except(written).ShouldBeEmpty("this is seen and not written; run with COACH_WRITE_TABLES=1 and read the difference");
        written.ShouldBe(lines);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task An_endpoint_that_somebody_forgot_to_protect_is_closed_to_all(bool isEndpoint, bool letIn)
    {
        var http = new DefaultHttpContext { User = DevelopmentTrust.Caller.ToPrincipal("test") };
        http.SetEndpoint(isEndpoint ? new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/forgotten"), 0, null, null) : null);
        var context = new AuthorizationHandlerContext([Required.Fallback], http.User, http);

        await new RequiredHandler().HandleAsync(context);

        context.HasSucceeded.ShouldBe(letIn);
    }

    private static string Name(Door door) => $"{door.Method} {door.Path}";

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ComplaintCoach.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
