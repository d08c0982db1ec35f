using Microsoft.AspNetCore.Authorization;

namespace ComplaintCoach.Bot.Access;

/// <summary>Decides whether the caller of a request has what is required; the reason for a refusal is a sentence.</summary>
internal sealed class RequiredHandler : AuthorizationHandler<Required>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Required requirement)
    {
        if (WhyNot(context, requirement) is { } reason)
        {
            context.Fail(new(this, reason));
        }
        else
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static string? WhyNot(AuthorizationHandlerContext context, Required requirement)
    {
        if (Caller.From(context.User) is not { } caller)
        {
            return "Nobody is known.";
        }

        if (context.Resource is not HttpContext http)
        {
            return "Only a request can be let in.";
        }

        if (caller.IsPerson && OwnOrigin.WhyForged(http.Request) is { } forged)
        {
            return forged;
        }

        if (requirement.IsFallback && http.GetEndpoint() is RouteEndpoint)
        {
            return "This endpoint does not say who may call it.";
        }

        return requirement.Permission is not { } permission || caller.May(permission) ? null : $"This needs the permission \"{permission}\".";
    }
}
