namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>The sign-in page: who is signed in, or the ways to sign in that are open to this request, and what went wrong.</summary>
internal sealed class SignInPage(OidcOptions oidc, DevelopmentTrust trust, IHostEnvironment environment)
{
    /// <summary>The page for this request.</summary>
    public HtmlPage For(HttpContext context, string returnPath, bool justSignedOut)
    {
        string body = context.CallerOrNull() is { IsPerson: true } caller
            ? Known(context.Request, caller, returnPath)
            : (justSignedOut ? HtmlPage.Line("已退出。", "You are signed out.") : "") + Ways(context, returnPath);
        return new(StatusCodes.Status200OK, "登录 · 投诉教练", body);
    }

    /// <summary>What went wrong, and a way to begin again.</summary>
    public static HtmlPage Problem(HttpRequest request, SignInProblem problem) => new(
        problem.Status,
        "没有登录成功 · 投诉教练",
        $"""<div class="problem" role="alert">{HtmlPage.Line(HtmlPage.Text(problem.Chinese), HtmlPage.Text(problem.English))}</div>"""
        + Button($"{request.PathBase}{SignInEndpoints.Page}", "重新登录", "Begin again", quiet: true));

    private static string Known(HttpRequest request, Caller caller, string returnPath) =>
        Who(caller)
        + (caller.May(Permissions.Chat) ? Button(returnPath, "继续", "Continue") : "")
        + SignOut(request);

    private string Ways(HttpContext context, string returnPath)
    {
        var request = context.Request;
        string? whyNot = trust.WhyNot(context);
        string provider = oidc.IsConfigured
            ? Button(ReturnPath.With($"{request.PathBase}{SignInEndpoints.Provider}", returnPath), "登录", "Sign in")
            : "";
        string local = !environment.IsDevelopment() ? ""
            : whyNot is null ? LocalForm(request, returnPath)
            : HtmlPage.Line("本机登录没有开放给这个请求。", HtmlPage.Text("The local sign-in is closed to this request: " + whyNot))
                + Button(returnPath, "从本站打开", "Open it from here", quiet: true);
        return (provider + local) is { Length: > 0 } ways
            ? ways
            : HtmlPage.Line("这里还没有设置登录服务，只能用 API 密钥调用。请联系管理员。", "No sign-in service is set up here; only API keys work. Please ask your administrator.");
    }

    /// <summary>Who is signed in, as a list of facts.</summary>
    public static string Who(Caller caller) => $"""
        <dl>
          <dt>姓名 <span lang="en">Name</span></dt><dd>{HtmlPage.Text(caller.Name ?? caller.User)}</dd>
          <dt>门店 <span lang="en">Shop</span></dt><dd>{HtmlPage.Text(caller.Tenant)}</dd>
          <dt>角色 <span lang="en">Roles</span></dt><dd>{HtmlPage.Text(string.Join(", ", caller.Roles))}</dd>
        </dl>
        """;

    /// <summary>The button that ends the session.</summary>
    public static string SignOut(HttpRequest request) => $"""
        <form method="post" action="{HtmlPage.Text(request.PathBase + SignInEndpoints.Out)}"><button class="quiet" type="submit">退出 <span lang="en">Sign out</span></button></form>
        """;

    private static string Button(string address, string chinese, string english, bool quiet = false) =>
        $"""<a class="button{(quiet ? " quiet" : "")}" href="{HtmlPage.Text(address)}">{chinese} <span lang="en">{english}</span></a>""";

    private static string RoleBox(string role) =>
        $"""<label class="box"><input type="checkbox" name="role" value="{role}"{(role == Roles.Advisor ? " checked" : "")}> {role}</label>""";

    private static string LocalForm(HttpRequest request, string returnPath) => $"""
        <form method="post" action="{HtmlPage.Text(request.PathBase + SignInEndpoints.Local)}">
          {HtmlPage.Line("开发用的本机登录，只在这台机器上有效。", "Local sign-in for development; it works on this machine only.")}
          <label>门店 <span lang="en">Shop</span><input name="tenant" value="{DevelopmentTrust.Tenant}" required maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9._\-]*"></label>
          <label>姓名 <span lang="en">Name</span><input name="name" value="小林" required maxlength="80"></label>
          <fieldset><legend>角色 <span lang="en">Roles</span></legend>{string.Concat(Roles.All.Select(RoleBox))}</fieldset>
          <input type="hidden" name="{ReturnPath.Parameter}" value="{HtmlPage.Text(returnPath)}">
          <button type="submit">登录 <span lang="en">Sign in</span></button>
        </form>
        """;
}
