namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>
/// How a sign-in ended: with a caller or with a problem, exactly one of the two. Tenant and user are known of somebody
/// who was refused only when the provider named them; otherwise they are empty.
/// </summary>
internal sealed record SignInOutcome(Caller? Caller, SignInProblem? Problem, string Tenant, string User)
{
    public static SignInOutcome Good(Caller caller) => new(caller, null, caller.Tenant, caller.User);

    public static SignInOutcome Refused(SignInProblem problem, string user = "", string tenant = "") => new(null, problem, tenant, user);
}
