using System.Collections.Frozen;
using System.Security.Claims;

namespace ComplaintCoach.Bot.Access;

/// <summary>How a caller became known.</summary>
internal enum CallerKind
{
    /// <summary>A person whom the OpenID Connect provider named.</summary>
    Person,

    /// <summary>A person of the local sign-in, which exists in Development only.</summary>
    Local,

    /// <summary>A program or page on this machine during development, without any credentials.</summary>
    Development,

    /// <summary>A program with an API key.</summary>
    ApiKey,
}

/// <summary>Who calls. Every record that is kept carries <see cref="Tenant"/>, and is shown to callers of that tenant only.</summary>
/// <param name="Tenant">The shop; see <see cref="Names.IsTenant"/>.</param>
/// <param name="User">Unique within the tenant: the provider's <c>sub</c>, <c>key:…</c> or <c>local:…</c>.</param>
/// <param name="Name">For display; null when none is known.</param>
/// <param name="Kind">How the caller became known.</param>
/// <param name="Roles">A person's roles; empty for a key.</param>
/// <param name="Permissions">What the caller may do.</param>
internal sealed record Caller(string Tenant, string User, string? Name, CallerKind Kind, IReadOnlyList<string> Roles, FrozenSet<string> Permissions)
{
    private const string TenantClaim = "tenant";
    private const string UserClaim = "sub";
    private const string NameClaim = "name";
    private const string KindClaim = "kind";
    private const string RoleClaim = "role";
    private const string PermissionClaim = "permission";

    /// <summary>Whether there is a human being with a session; such a caller speaks for himself and for nobody else.</summary>
    public bool IsPerson => Kind is CallerKind.Person or CallerKind.Local;

    /// <summary>A caller whose roles decide.</summary>
    public static Caller WithRoles(string tenant, string user, string? name, CallerKind kind, IReadOnlyList<string> roles) =>
        new(tenant, user, name, kind, roles, Access.Roles.PermissionsOf(roles));

    /// <summary>A caller with these permissions and no role.</summary>
    public static Caller WithPermissions(string tenant, string user, string? name, CallerKind kind, IEnumerable<string> permissions) =>
        new(tenant, user, name, kind, [], permissions.ToFrozenSet(StringComparer.Ordinal));

    public bool May(string permission) => Permissions.Contains(permission);

    /// <summary>
    /// As claims. Of a person the roles are written and not what they permit, so that a session follows the table of the
    /// program that reads it.
    /// </summary>
    public ClaimsPrincipal ToPrincipal(string scheme, params IEnumerable<Claim> more)
    {
        List<Claim> claims = [new(TenantClaim, Tenant), new(UserClaim, User), new(KindClaim, Kind.ToString()), .. more];
        if (Name is not null)
        {
            claims.Add(new(NameClaim, Name));
        }

        claims.AddRange(Roles.Select(role => new Claim(RoleClaim, role)));
        if (!IsPerson)
        {
            claims.AddRange(Permissions.Select(permission => new Claim(PermissionClaim, permission)));
        }

        return new(new ClaimsIdentity(claims, scheme, NameClaim, RoleClaim));
    }

    /// <summary>The caller these claims speak of; null when nobody is signed in, or when they are not of this form.</summary>
    public static Caller? From(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true }
            || principal.FindFirst(TenantClaim)?.Value is not { } tenant || !Names.IsTenant(tenant)
            || principal.FindFirst(UserClaim)?.Value is not { Length: > 0 } user
            || !Enum.TryParse<CallerKind>(principal.FindFirst(KindClaim)?.Value, out var kind))
        {
            return null;
        }

        string? name = principal.FindFirst(NameClaim)?.Value;
        string[] roles = [.. principal.FindAll(RoleClaim).Select(claim => claim.Value)];
        return kind is CallerKind.Person or CallerKind.Local
            ? WithRoles(tenant, user, name, kind, roles)
            : WithPermissions(tenant, user, name, kind, principal.FindAll(PermissionClaim).Select(claim => claim.Value)) with { Roles = roles };
    }
}

/// <summary>The caller of a request.</summary>
internal static class CallerContext
{
    /// <summary>Who calls; for endpoints that require a permission, where there always is somebody.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.CallerOrNull() ?? throw new InvalidOperationException("Nobody is known here: the endpoint lets everybody in.");

    /// <summary>Who calls; null when it is not known.</summary>
    public static Caller? CallerOrNull(this HttpContext context) => Access.Caller.From(context.User);
}
