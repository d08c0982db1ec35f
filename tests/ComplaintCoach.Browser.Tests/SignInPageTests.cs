using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ComplaintCoach.Browser.Tests;

/// <summary>The sign-in page in a real browser: its forms send the headers that the server insists on, and it fits a phone.</summary>
public sealed class SignInPageTests(BrowserHost host)
{
    [Theory]
    [InlineData(400, 800)]
    [InlineData(1200, 800)]
    public async Task A_developer_signs_in_as_somebody_and_out_again(int width, int height)
    {
        var page = await host.NewPageAsync(width, height);
        List<string> problems = [];
        page.Console += (_, message) => problems.Add(message.Text);

        await page.GotoAsync(new Uri(host.Address, "/signin?return=%2Findex.html").ToString());
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await Screenshots.SaveAsync(page, $"signin-{width}");
        await page.FillAsync("[name=tenant]", "shop-7");
        await page.FillAsync("[name=name]", "小林");
        await page.CheckAsync("[value=supervisor]");
        await page.ClickAsync("button");
        await page.WaitForURLAsync("**/index.html");
        if (host.WhyNoChat is null)
        {
            await Expect(page.Locator("#status")).ToHaveTextAsync("已连接", new() { Timeout = 20_000 });
        }

        await page.GotoAsync(new Uri(host.Address, "/signin").ToString());
        await Expect(page.Locator("dl")).ToContainTextAsync("shop-7");
        await Expect(page.Locator("dl")).ToContainTextAsync("advisor, supervisor");
        await Screenshots.SaveAsync(page, $"signed-in-{width}");
        await page.ClickAsync("button");
        await page.WaitForURLAsync("**/signin?out=1");
        await Expect(page.Locator("main")).ToContainTextAsync("已退出");
        problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_admin_is_told_why_the_chat_is_closed()
    {
        var page = await host.NewPageAsync(400, 800);
        await page.GotoAsync(new Uri(host.Address, "/signin").ToString());
        await page.UncheckAsync("[value=advisor]");
        await page.CheckAsync("[value=admin]");
        await page.ClickAsync("button");

        var answer = await page.GotoAsync(host.Address.ToString());

        answer!.Status.ShouldBe(403);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("您的角色打不开这个页面");
        await Screenshots.SaveAsync(page, "forbidden-400");
    }
}
