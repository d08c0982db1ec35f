namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>Tells a person who is known why a page is closed to him, who he is, and how to become somebody else.</summary>
internal sealed class ForbiddenPage(string reason) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        string who = httpContext.CallerOrNull() is { IsPerson: true } caller ? SignInPage.Who(caller) + SignInPage.SignOut(httpContext.Request) : "";
        string body = $"""<div class="problem" role="alert">{HtmlPage.Line("您的角色打不开这个页面。", HtmlPage.Text(reason))}</div>""" + who;
        return new HtmlPage(StatusCodes.Status403Forbidden, "没有权限 · 投诉教练", body).ExecuteAsync(httpContext);
    }
}
