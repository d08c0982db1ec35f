using System.Text;
using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintCoach.Bot.Tests.Access;

/// <summary>A request to the program, and what it asks of its caller: a permission, <c>anybody known</c>, a token of its own, or nothing.</summary>
internal sealed record Door(HttpMethod Method, string Path, string Asks)
{
    public const string Open = "nothing";
    public const string OwnToken = "the conversation's token";
    public const string AnybodyKnown = "any caller";

    /// <summary>Every endpoint of the program, and what stands for the files of the page.</summary>
    public static IReadOnlyList<Door> Of(ProductionBot bot)
    {
        var mapped = bot.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => Methods(endpoint).Select(method => new Door(new(method), PathOf(endpoint), AskedBy(endpoint))))
            .OrderBy(door => door.Path, StringComparer.Ordinal).ThenBy(door => door.Method.Method, StringComparer.Ordinal);
        return [new(HttpMethod.Get, "/", Permissions.Chat), new(HttpMethod.Get, "/chat/main.js", Permissions.Chat), new(HttpMethod.Get, "/nothing-here", Permissions.Chat), .. mapped];
    }

    private static string[] Methods(RouteEndpoint endpoint) => [.. endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]];

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    // An endpoint that says nothing of its callers is left without a word, and a test finds it.
    private static string AskedBy(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return PathOf(endpoint).StartsWith("/v3/directline/", StringComparison.Ordinal) ? OwnToken : Open;
        }

        var asked = endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>().SelectMany(policy => policy.Requirements).OfType<Required>();
        return string.Join(", ", asked.Select(required => required.Permission ?? AnybodyKnown));
    }
}

/// <summary>Knocks at every door as every caller and writes down what is seen, as Markdown.</summary>
internal sealed class AccessTables(ProductionBot bot, BotServer development)
{
    private const string Shop = "table";

    public async Task<string> WriteAsync()
    {
        var text = new StringBuilder("""
            # Who may do what

            Made by a test that knocks at every door as every caller (`AccessTableTests`); `COACH_WRITE_TABLES=1 dotnet test tests/ComplaintCoach.Bot.Tests --filter AccessTableTests` writes it anew.
            "yes" means let in, whatever the answer is then. A number is the HTTP status of a refusal: 401 nobody is known, 403 the caller is known and may not.

            ## Roles, keys, and trust in Development


            """);
        WriteRoles(text);
        text.Append("\n## Every endpoint, in Production\n\nThe last column is a program or our own page on the developer's machine, without credentials, in Development.\n\n");
        await WriteDoorsAsync(text);
        text.Append("\n## From one shop into another\n\n");
        WriteRows(text, ["attempt", "outcome"], TenantAttempts.All.Select(attempt => new[] { attempt.Name, attempt.Outcome }));
        text.Append("\n## Attacks on the sign-in\n\nEach ends with a page that says so, and without a session.\n\n");
        WriteRows(text, ["attempt", "status"], SignInAttacks.All.Select(attack => new[] { attack.Name, $"{attack.Status}" }));
        return text.ToString();
    }

    /// <summary>Every caller there is, by the name of his column.</summary>
    public async Task<IReadOnlyList<(string Name, Func<Door, Task<int>> Knock)>> CallersAsync()
    {
        List<(string, Func<Door, Task<int>>)> callers = [("nobody", door => KnockAsync(bot.Browser(), door))];
        foreach (string role in Roles.All)
        {
            var browser = await bot.SignedInAsync(Shop, role);
            callers.Add((role, door => KnockAsync(browser, door)));
        }

        foreach (string scope in Permissions.ForKeys)
        {
            string key = await bot.KeyAsync(Shop, scope);
            callers.Add(($"key: {scope}", door => KnockAsync(bot.Browser(), door, ("Authorization", "Bearer " + key))));
        }

        return callers;
    }

    private static async Task<int> KnockAsync(TestBrowser browser, Door door, params (string, string)[] headers) =>
        (await browser.SendAsync(door.Method, Filled(door), null, headers)).Status;

    private static void WriteRoles(StringBuilder text) => WriteRows(
        text,
        ["permission", .. Roles.All, "an API key may have it", "trusted in Development"],
        Permissions.All.Select(permission => new[] { permission }
            .Concat(Roles.All.Select(role => Mark(Roles.PermissionsOf([role]).Contains(permission))))
            .Append(Mark(Permissions.ForKeys.Contains(permission)))
            .Append(Mark(DevelopmentTrust.Caller.May(permission)))));

    private async Task WriteDoorsAsync(StringBuilder text)
    {
        var callers = await CallersAsync();
        var rows = new List<string[]>();
        foreach (var door in Door.Of(bot))
        {
            List<string> row = [$"{door.Method} {door.Path}", door.Asks];
            foreach (var (_, knock) in callers)
            {
                row.Add(door.Asks == Door.Open ? "open" : Seen(await knock(door)));
            }

            row.Add(door.Asks == Door.Open ? "open" : Seen(await KnockInDevelopmentAsync(door)));
            rows.Add([.. row]);
        }

        WriteRows(text, ["request", "asks for", .. callers.Select(caller => caller.Name), "this machine"], rows);
    }

    private async Task<int> KnockInDevelopmentAsync(Door door)
    {
        using var http = development.Http();
        using var request = new HttpRequestMessage(door.Method, Filled(door));
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private static string Filled(Door door) => System.Text.RegularExpressions.Regex.Replace(door.Path, @"\{[^}]*\}", "none");

    private static string Seen(int status) => status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden ? $"{status}" : "yes";

    private static string Mark(bool yes) => yes ? "yes" : "";

    private static void WriteRows(StringBuilder text, IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        string[] names = [.. heads];
        foreach (var row in rows.Prepend(names.Select(_ => "---")).Prepend(names))
        {
            text.Append("| ").AppendJoin(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }
    }
}
