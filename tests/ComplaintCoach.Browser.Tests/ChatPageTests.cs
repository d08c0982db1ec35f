using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ComplaintCoach.Browser.Tests;

public sealed class ChatPageTests(BrowserHost host)
{
    [Fact]
    public async Task The_page_opens_with_a_greeting_and_without_a_word_in_the_console()
    {
        await using var chat = await ChatPage.OpenAsync(host);

        await Expect(chat.Status).ToHaveTextAsync("已连接");
        await Expect(chat.SendBox).ToHaveAttributeAsync("placeholder", "粘贴客户的话、你的草稿，或一个问题…");
        await chat.SaveScreenshotAsync("greeting");
        chat.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_gets_an_answer()
    {
        await using var chat = await ChatPage.OpenAsync(host);

        var answer = await chat.SayAsync("修了三次还没修好，我要找你们老总！");

        await Expect(answer).ToBeVisibleAsync();
        await chat.SaveScreenshotAsync("answer");
        chat.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_asked_of_any_other_host()
    {
        await using var chat = await ChatPage.OpenAsync(host);

        await chat.SayAsync("客户: 再不解决我就找媒体！");
        await chat.SayAsync("草稿: 这是公司规定，我也没办法。");

        chat.ForeignRequests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("客户说", "修了三次还没修好！", "客户: 修了三次还没修好！")]
    [InlineData("我要回复", "这不归我们管。", "草稿: 这不归我们管。")]
    [InlineData("怎么办", "客户要找媒体", "? 客户要找媒体")]
    [InlineData("客户说", "草稿: 我们会尽快处理。", "草稿: 我们会尽快处理。")]
    public async Task A_mode_button_says_what_the_next_message_is(string mode, string typed, string sent)
    {
        await using var chat = await ChatPage.OpenAsync(host);

        await chat.ChooseModeAsync(mode);
        await Expect(chat.SendBox).ToBeFocusedAsync();
        await chat.SayAsync(typed);

        await Expect(chat.Sent.Last).ToContainTextAsync(sent);
        await Expect(chat.Page.Locator("#modes [aria-pressed=true]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_pasted_conversation_keeps_its_lines()
    {
        await using var chat = await ChatPage.OpenAsync(host);
        const string Conversation = "王先生 10:02\n修了三次还没好！\n\n小李 10:03\n您先别急";
        string? sent = null;
        chat.Page.Request += (_, request) => sent = request.Url.EndsWith("/activities", StringComparison.Ordinal) ? request.PostData : sent;

        await chat.PasteAsync(Conversation);
        await chat.SaveScreenshotAsync("paste");
        await chat.SendAsync();

        JsonDocument.Parse(sent!).RootElement.GetProperty("text").GetString().ShouldBe(Conversation);
        await chat.SaveScreenshotAsync("pasted");
    }

    [Fact]
    public async Task Reloading_keeps_the_conversation_and_the_unsent_text()
    {
        await using var chat = await ChatPage.OpenAsync(host);
        await chat.SayAsync("客户: 我等了两个小时了！");
        int replies = await chat.Replies.CountAsync();

        await chat.SendBox.FillAsync("还没写完");
        await chat.Page.ReloadAsync();

        await Expect(chat.Sent).ToHaveCountAsync(1);
        await Expect(chat.Replies).ToHaveCountAsync(replies);
        await Expect(chat.SendBox).ToHaveValueAsync("还没写完");
        chat.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_customer_gets_an_empty_conversation()
    {
        await using var chat = await ChatPage.OpenAsync(host);
        await chat.SayAsync("客户: 我等了两个小时了！");

        await chat.Page.GetByText("换一位客户").ClickAsync();

        await Expect(chat.Sent).ToHaveCountAsync(0);
        await Expect(chat.Replies.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_the_bundle_the_page_says_what_is_missing()
    {
        await using var chat = await ChatPage.OpenUnreadyAsync(
            host, prepare: page => page.RouteAsync("**/vendor/webchat.js", route => route.FulfillAsync(new() { Status = 404 })));

        await Expect(chat.Page.Locator("#chat")).ToContainTextAsync("vendor/webchat.js");
        await Expect(chat.Page.Locator("#chat")).ToContainTextAsync("Node.js");
        await Expect(chat.Page.Locator("#chat")).ToContainTextAsync($"{host.Address}api/messages");
        await chat.SaveScreenshotAsync("no-bundle");
    }

    [Fact]
    public async Task When_the_pages_own_script_is_broken_it_says_so()
    {
        await using var chat = await ChatPage.OpenUnreadyAsync(
            host, prepare: page => page.RouteAsync("**/chat/main.js", route => route.FulfillAsync(new() { Status = 500 })));

        await Expect(chat.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("页面没能打开");
        await chat.SaveScreenshotAsync("broken-script");
    }

    [Fact]
    public async Task A_window_of_400_pixels_needs_no_sideways_scrolling()
    {
        await using var chat = await ChatPage.OpenAsync(host, width: 400);
        (await chat.SidewaysAsync()).ShouldBe(0);

        await chat.SayAsync("客户: " + new string('啊', 200) + "https://example.invalid/" + new string('a', 200));

        (await chat.SidewaysAsync()).ShouldBe(0);
        await chat.SaveScreenshotAsync("narrow");
    }

    [Fact]
    public async Task A_card_button_copies_its_sentence()
    {
        await using var chat = await ChatPage.OpenWithCardAsync(
            host,
            """
            {
              "type": "AdaptiveCard", "version": "1.5",
              "body": [{ "type": "TextBlock", "text": "可以这样说", "wrap": true }],
              "actions": [{ "type": "Action.Submit", "title": "复制", "data": { "action": "copy", "text": "您先坐。\n这件事我负责到底。" } }]
            }
            """);
        int sent = 0;
        chat.Page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;

        await chat.ClickAsync("复制");

        await Expect(chat.Toast).ToHaveTextAsync("已复制");
        (await chat.ClipboardAsync()).ShouldBe("您先坐。\n这件事我负责到底。");
        sent.ShouldBe(0);
        chat.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tall_answer_is_shown_from_its_beginning_and_copying_leaves_the_reader_there()
    {
        await using var chat = await ChatPage.OpenAsync(host, height: 420);
        await chat.SayAsync("客户：发票、检测报告和三次维修单我都留着，七个工作日内给书面答复。");
        var beginning = chat.LastCard.GetByRole(AriaRole.Button, new() { Name = "复制", Exact = true }).First;
        var end = chat.LastCard.GetByRole(AriaRole.Button).Last;
        await Expect(beginning).ToBeInViewportAsync();
        await Expect(end).Not.ToBeInViewportAsync();

        await beginning.ClickAsync();
        await Expect(chat.Toast).ToHaveTextAsync("已复制");
        await chat.Page.WaitForTimeoutAsync(1000);

        await Expect(beginning).ToBeInViewportAsync();
    }
}
