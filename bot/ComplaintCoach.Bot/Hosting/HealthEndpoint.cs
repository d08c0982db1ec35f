using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Hosting;

/// <summary><c>GET /health</c>: open to everybody, tells nothing but whether the coach answers and whether it can store.</summary>
internal static class HealthEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", AnswerAsync).AllowAnonymous();
        return routes;
    }

    /// <summary>Always 200 while advice is given: without a store it is given from memory, and the status is <c>degraded</c>.</summary>
    private static async Task<IResult> AnswerAsync(Database database, TurnLedger ledger, CancellationToken cancellationToken)
    {
        bool stores = !ledger.IsBehind && await ReadsAsync(database, cancellationToken);
        return TypedResults.Json<System.Text.Json.Nodes.JsonNode>(new System.Text.Json.Nodes.JsonObject { ["status"] = stores ? "ok" : "degraded", ["storage"] = stores ? "ok" : "away" }, ProtocolJson.Wire.JsonNode);
    }

    private static async Task<bool> ReadsAsync(Database database, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await database.ReadAsync(connection => connection.QueryAsync("select 1", _ => true, limit.Token), limit.Token) is [true];
        }
        catch (Exception error) when (error is StoreUnavailableException or OperationCanceledException)
        {
            return false;
        }
    }
}
