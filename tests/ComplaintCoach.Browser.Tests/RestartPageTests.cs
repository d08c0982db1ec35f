using ComplaintCoach.Testing;
using static Microsoft.Playwright.Assertions;

namespace ComplaintCoach.Browser.Tests;

/// <summary>The service is killed and started again while the page is open.</summary>
public sealed class RestartPageTests(BrowserHost host)
{
    [Fact]
    public async Task The_page_reconnects_by_itself_and_the_conversation_goes_on()
    {
        var data = Directory.CreateTempSubdirectory("coach-test-");
        int port = FreePort.Find();
        var bot = await BotProcess.StartAsync(data.FullName, port);
        try
        {
            await using var chat = await ChatPage.OpenAsync(host, elsewhere: new Uri($"http://localhost:{port}"));
            await chat.SayAsync("客户: 修了三次还没修好，我要找媒体！");

            bot.Dispose();
            await Expect(chat.Status).ToHaveTextAsync("正在重新连接…");
            bot = await BotProcess.StartAsync(data.FullName, port);
            await Expect(chat.Status).ToHaveTextAsync("已连接", new() { Timeout = 60_000 });
            await chat.SayAsync("客户: 你们到底管不管？");

            await Expect(chat.Sent).ToHaveCountAsync(2);
            await Expect(chat.Replies).ToHaveCountAsync(3);
            await chat.SaveScreenshotAsync("restarted");

            // A reload takes the whole conversation from the store of the new process.
            await chat.Page.ReloadAsync();
            await Expect(chat.Sent).ToHaveCountAsync(2);
            await Expect(chat.Replies).ToHaveCountAsync(3);
        }
        finally
        {
            bot.Dispose();
            data.Delete(recursive: true);
        }
    }
}
