using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>Reads from the claims of an ID token who the person is to us. Thread-safe.</summary>
internal sealed class PersonReader(IOptions<OidcOptions> options)
{
    private static readonly string[] NameClaims = ["name", "preferred_username"];

    private readonly OidcOptions oidc = options.Value;

    /// <summary>The caller; without a known role or a tenant it is a problem.</summary>
    public SignInOutcome Read(JsonElement claims)
    {
        string? user = Text(claims, "sub");
        if (!Names.IsSubject(user))
        {
            return SignInOutcome.Refused(SignInProblem.BadToken);
        }

        string? tenant = string.IsNullOrEmpty(oidc.Tenant) ? TextAt(claims, oidc.TenantClaim!) : oidc.Tenant;
        string[] roles = RolesIn(claims);
        return !Names.IsTenant(tenant) ? SignInOutcome.Refused(SignInProblem.NoTenant, user)
            : roles.Length == 0 ? SignInOutcome.Refused(SignInProblem.NoRole, user, tenant)
            : SignInOutcome.Good(Caller.WithRoles(tenant, user, NameIn(claims), CallerKind.Person, roles));
    }

    private string[] RolesIn(JsonElement claims)
    {
        var said = ValuesOf(Find(claims, oidc.RoleClaim));
        var ours = oidc.RoleMap.Count == 0 ? said : said.Select(value => oidc.RoleMap.GetValueOrDefault(value, ""));
        return [.. Roles.All.Intersect(ours, StringComparer.Ordinal)];
    }

    private static string? NameIn(JsonElement claims) =>
        NameClaims.Select(claim => Text(claims, claim)).FirstOrDefault(Names.IsName);

    private static string? TextAt(JsonElement claims, string path) => ValuesOf(Find(claims, path)) is [var only] ? only : null;

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] ValuesOf(JsonElement? found) => found switch
    {
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)],
        _ => [],
    };

    // The whole name first: some providers' claims are addresses, with dots in them.
    private static JsonElement? Find(JsonElement claims, string path)
    {
        if (claims.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (claims.TryGetProperty(path, out var whole))
        {
            return whole;
        }

        int dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && claims.TryGetProperty(path[..dot], out var inner) ? Find(inner, path[(dot + 1)..]) : null;
    }
}
