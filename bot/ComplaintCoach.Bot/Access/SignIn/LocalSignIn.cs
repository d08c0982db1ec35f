namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>Signing in as anybody, in any shop and role: during development, on this machine, from our own page.</summary>
internal sealed class LocalSignIn(DevelopmentTrust trust, Sessions sessions, IAuditTrail audit, TimeProvider time)
{
    private const string Way = "local";
    private static readonly SignInProblem BadTenant = SignInProblem.BadForm("门店用字母、数字和 . _ -，最多 64 个字符。", "The shop takes letters, digits and . _ -, at most 64.");
    private static readonly SignInProblem BadName = SignInProblem.BadForm("姓名最多 80 个字符，一行写完。", "The name takes one line of at most 80 characters.");
    private static readonly SignInProblem TooLong = SignInProblem.BadForm("表单太长。", "The form is too long.") with { Status = StatusCodes.Status413PayloadTooLarge };
    private static readonly SignInProblem BadRole = SignInProblem.BadForm("至少选一个角色，而且只能是列出的角色。", "Choose one role at least, of those that are listed.");

    public async Task<IResult> SignInAsync(HttpContext context)
    {
        if (trust.WhyNot(context) is { } reason)
        {
            return SignInPage.Problem(context.Request, SignInProblem.Forged(reason));
        }

        if (await FormAsync(context.Request) is not { } form)
        {
            return SignInPage.Problem(context.Request, TooLong);
        }

        string tenant = form["tenant"].ToString();
        string name = form["name"].ToString();
        string[] roles = [.. Roles.All.Where(role => form["role"].Contains(role))];
        bool strange = form["role"].Any(role => role is null || !Roles.Exists(role));
        var problem = !Names.IsTenant(tenant) ? BadTenant : !Names.IsName(name) ? BadName : strange || roles.Length == 0 ? BadRole : null;
        if (problem is not null)
        {
            return SignInPage.Problem(context.Request, problem);
        }

        var caller = Caller.WithRoles(tenant, Names.LocalUser + name, name, CallerKind.Local, roles);
        await audit.WriteAsync(new(time.GetUtcNow(), tenant, caller.User, AuditActions.SignIn, Way, AuditEntry.Ok), CancellationToken.None);
        await sessions.BeginAsync(context, caller);
        return TypedResults.LocalRedirect(caller.May(Permissions.Chat) ? ReturnPath.Safe(form[ReturnPath.Parameter]) : SignInEndpoints.Page);
    }

    private static async Task<IFormCollection?> FormAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : FormCollection.Empty;
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }
}
