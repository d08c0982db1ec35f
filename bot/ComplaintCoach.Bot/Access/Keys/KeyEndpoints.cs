namespace ComplaintCoach.Bot.Access.Keys;

/// <summary>
/// Makes, lists and revokes the API keys of the caller's own tenant. A key of another tenant is answered like one that
/// does not exist.
/// </summary>
internal sealed class KeyEndpoints(IApiKeyStore store, IAuditTrail audit, TimeProvider time)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/api/v1/keys").Requires(Permissions.KeysManage);
        keys.MapPost("", (KeyEndpoints endpoints, HttpContext context) => endpoints.CreateAsync(context));
        keys.MapGet("", (KeyEndpoints endpoints, HttpContext context) => endpoints.ListAsync(context));
        keys.MapDelete("/{id}", (KeyEndpoints endpoints, HttpContext context, string id) => endpoints.RevokeAsync(context, id));
    }

    private async Task<IResult> CreateAsync(HttpContext context)
    {
        var caller = context.Caller();
        var now = time.GetUtcNow();
        var (request, problem) = await KeyRequest.ReadAsync(context.Request, now, context.RequestAborted);
        if (request is null)
        {
            return TypedResults.Problem(problem!.Message, statusCode: problem.Status);
        }

        var key = ApiKey.New();
        var record = new ApiKeyRecord(key.Id, caller.Tenant, request.Name, request.Scopes, key.SecretHash(), caller.User, now, request.ExpiresAt, RevokedAt: null);
        await store.AddAsync(record, context.RequestAborted);
        await WriteAsync(caller, AuditActions.KeyCreate, key.Id);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(KeyAnswer.From(record, key.ToText()), AccessJson.Wire.KeyAnswer, statusCode: StatusCodes.Status201Created);
    }

    private async Task<IResult> ListAsync(HttpContext context)
    {
        var keys = await store.ListAsync(context.Caller().Tenant, context.RequestAborted);
        return TypedResults.Json(new KeyList([.. keys.Select(key => KeyAnswer.From(key))]), AccessJson.Wire.KeyList);
    }

    private async Task<IResult> RevokeAsync(HttpContext context, string id)
    {
        var caller = context.Caller();
        if (!await store.RevokeAsync(caller.Tenant, id, time.GetUtcNow(), context.RequestAborted))
        {
            return TypedResults.Problem("There is no such key, or it was revoked already.", statusCode: StatusCodes.Status404NotFound);
        }

        await WriteAsync(caller, AuditActions.KeyRevoke, id);
        return TypedResults.NoContent();
    }

    // Not to be cancelled by a caller who goes away: it is done, so it is written.
    private Task WriteAsync(Caller caller, string action, string key) =>
        audit.WriteAsync(new(time.GetUtcNow(), caller.Tenant, caller.User, action, key, AuditEntry.Ok), CancellationToken.None);
}
