namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>Why somebody was not signed in: an HTTP status, a stable code for log and audit, and a sentence in Chinese and in English.</summary>
internal sealed record SignInProblem(int Status, string Code, string Chinese, string English)
{
    public static SignInProblem NotBegunHere { get; } = new(
        StatusCodes.Status400BadRequest, "state", "这次登录不是从这个浏览器开始的，或者已经过期。请重新登录。", "This sign-in was not begun in this browser, or took too long. Please begin again.");

    public static SignInProblem ProviderDown { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "provider", "登录服务现在没有正常应答。请过几分钟再试；一直这样，请告诉管理员。", "The sign-in service does not answer as it should. Try again in a few minutes, and tell your administrator if it goes on.");

    public static SignInProblem ProviderRefused { get; } = new(
        StatusCodes.Status403Forbidden, "refused", "登录服务没有放行这次登录。", "The sign-in service did not allow this sign-in.");

    public static SignInProblem BadToken { get; } = new(
        StatusCodes.Status403Forbidden, "token", "登录服务交来的凭证不对，没有采用。请重新登录。", "What the sign-in service handed over was not genuine and was not used. Please begin again.");

    public static SignInProblem NoRole { get; } = new(
        StatusCodes.Status403Forbidden, "role", "您的账号还没有分到角色，请联系管理员开通。", "Your account has no role here yet. Please ask your administrator for one.");

    public static SignInProblem NoTenant { get; } = new(
        StatusCodes.Status403Forbidden, "tenant", "您的账号没有归到任何门店，请联系管理员。", "Your account belongs to no shop here. Please ask your administrator.");

    public static SignInProblem NotSetUp { get; } = new(
        StatusCodes.Status404NotFound, "setup", "这里还没有设置登录服务（设置项 Access:Oidc）。", "No sign-in service is set up here (settings Access:Oidc).");

    public static SignInProblem TooMany { get; } = new(
        StatusCodes.Status429TooManyRequests, "often", "登录次数太多，请一分钟后再试。", "Too many sign-ins from this address. Try again in a minute.");

    /// <summary>The request did not come from our own page.</summary>
    public static SignInProblem Forged(string reason) => new(StatusCodes.Status403Forbidden, "origin", "这个请求不是从本站的页面发出的，没有执行。", reason);

    /// <summary>The form of the local sign-in was not filled in rightly.</summary>
    public static SignInProblem BadForm(string chinese, string english) => new(StatusCodes.Status400BadRequest, "form", chinese, english);
}
