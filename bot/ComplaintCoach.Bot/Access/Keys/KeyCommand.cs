using ComplaintCoach.Bot.Storage;

namespace ComplaintCoach.Bot.Access.Keys;

/// <summary>
/// Makes an API key from the command line of the machine that holds the database, for the first key of a shop, or where no
/// provider lets an admin in: <c>--create-key NAME --tenant SHOP --scopes chat,judge</c>.
/// </summary>
internal static class KeyCommand
{
    private const int Done = 0;
    private const int BadUsage = 2;
    private const int NotStored = 3;

    /// <summary>Whether the program was started for this and for nothing else.</summary>
    public static bool IsWanted(IConfiguration settings) => settings["create-key"] is not null;

    /// <summary>Prints the key, which can be seen this once; the program's exit code.</summary>
    public static async Task<int> RunAsync(IServiceProvider services)
    {
        var settings = services.GetRequiredService<IConfiguration>();
        var (name, tenant) = (settings["create-key"], settings["tenant"]);
        string[] scopes = (settings["scopes"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!Names.IsName(name) || !Names.IsTenant(tenant) || scopes.Length == 0 || scopes.Except(Permissions.ForKeys).Any())
        {
            await Console.Error.WriteLineAsync($"Usage: --create-key NAME --tenant SHOP --scopes LIST; scopes are {string.Join(", ", Permissions.ForKeys)}, separated by commas.");
            return BadUsage;
        }

        try
        {
            await Console.Out.WriteLineAsync(await CreateAsync(services, name, tenant, scopes));
            return Done;
        }
        catch (StoreUnavailableException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return NotStored;
        }
    }

    private static async Task<string> CreateAsync(IServiceProvider services, string name, string tenant, string[] scopes)
    {
        const string Actor = "command line";
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var key = ApiKey.New();
        await services.GetRequiredService<IApiKeyStore>().AddAsync(
            new(key.Id, tenant, name, [.. Permissions.ForKeys.Where(scopes.Contains)], key.SecretHash(), Actor, now, ExpiresAt: null, RevokedAt: null), CancellationToken.None);
        await services.GetRequiredService<IAuditTrail>().WriteAsync(new(now, tenant, Actor, AuditActions.KeyCreate, key.Id, AuditEntry.Ok), CancellationToken.None);
        return key.ToText();
    }
}
