using Microsoft.AspNetCore.Authorization;

namespace ComplaintCoach.Bot.Access;

/// <summary>What an endpoint asks of its caller.</summary>
/// <param name="Permission">The permission it takes; null: it is enough to be known.</param>
/// <param name="IsFallback">
/// Whether this is what holds where no endpoint says anything. A path that is none, such as a file of the page, is then
/// open to whoever has the permission; an endpoint that somebody forgot to protect is closed to all.
/// </param>
internal sealed record Required(string? Permission, bool IsFallback = false) : IAuthorizationRequirement
{
    public static Required Fallback { get; } = new(Permissions.Chat, IsFallback: true);

    public AuthorizationPolicy ToPolicy() => new AuthorizationPolicyBuilder().AddRequirements(this).Build();
}

/// <summary>Says at the place where an endpoint is mapped who may call it.</summary>
internal static class RequiredExtensions
{
    /// <summary>Opens the endpoint to callers with the permission. Twice on one endpoint: both are needed.</summary>
    public static T Requires<T>(this T endpoints, string permission)
        where T : IEndpointConventionBuilder => endpoints.Require(new(permission));

    /// <summary>Opens the endpoint to every caller who is known.</summary>
    public static T RequiresCaller<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.Require(new(Permission: null));

    private static T Require<T>(this T endpoints, Required required)
        where T : IEndpointConventionBuilder => endpoints.RequireAuthorization(required.ToPolicy());
}
