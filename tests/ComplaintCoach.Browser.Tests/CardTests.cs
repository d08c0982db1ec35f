using static Microsoft.Playwright.Assertions;

namespace ComplaintCoach.Browser.Tests;

/// <summary>What an advisor does in the first minute, in a real browser against the real bot.</summary>
public sealed class CardTests(BrowserHost host)
{
    private const string Evidence = "发票、检测报告和三次维修单我都留着,聊天记录也截了图。按合同第八条,七个工作日内给书面答复,逾期我按条款主张误工费1260元。";

    [Theory]
    [InlineData(1200)]
    [InlineData(400)]
    public async Task A_customer_message_gives_a_card_with_type_steps_and_sentences(int width)
    {
        await using var chat = await ChatPage.OpenAsync(host, width: width);
        await chat.SayAsync(Evidence);
        await Expect(chat.LastCard).ToContainTextAsync("有备而来");
        await Expect(chat.LastCard).ToContainTextAsync("这样说");
        await Expect(chat.LastCard).ToContainTextAsync("《投诉处理与技巧》");
        await chat.SaveScreenshotAsync($"advice-{width}");
        (await chat.SidewaysAsync()).ShouldBe(0);
        chat.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(400)]
    public async Task A_draft_gives_a_card_with_marks_and_replacements(int width)
    {
        await using var chat = await ChatPage.OpenAsync(host, width: width);
        await chat.SayAsync("草稿: 您好,这种问题连小孩子都会,您再看看说明书。公司的规定就是这样的。");
        await Expect(chat.LastCard).ToContainTextAsync("连小孩子都会");
        await Expect(chat.LastCard).ToContainTextAsync("公司的规定就是这样的");
        await chat.SaveScreenshotAsync($"draft-{width}");
        chat.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(400)]
    public async Task A_draft_is_sent_all_the_same_with_a_reason_and_not_without(int width)
    {
        await using var chat = await ChatPage.OpenAsync(host, width: width);
        await chat.SayAsync("草稿: 您好,这种问题连小孩子都会。");
        await chat.ClickForAnswerAsync("我仍要这样发");
        int before = await chat.Replies.CountAsync();
        await chat.ClickAsync("记下原因");
        await Expect(chat.LastCard).ToContainTextAsync("为什么仍要这样发？");
        await chat.SaveScreenshotAsync($"override-{width}");
        (await chat.Replies.CountAsync()).ShouldBe(before, "the browser itself asks for the reason");

        await chat.LastCard.Locator("textarea").FillAsync("客户是老朋友，这样说他不生气");
        var answer = await chat.ClickForAnswerAsync("记下原因");

        await Expect(answer).ToContainTextAsync("原因已经记下");
        (await chat.SidewaysAsync()).ShouldBe(0);
        chat.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_gives_tips_with_their_source()
    {
        await using var chat = await ChatPage.OpenAsync(host);
        await chat.SayAsync("? 客户一直哭怎么办");
        await Expect(chat.LastCard).ToContainTextAsync("《");
        await chat.SaveScreenshotAsync("question-1200");
    }

    [Fact]
    public async Task A_sentence_is_copied_with_one_click()
    {
        await using var chat = await ChatPage.OpenAsync(host);
        await chat.SayAsync(Evidence);
        await chat.ClickAsync("复制");
        await Expect(chat.Toast).ToHaveTextAsync("已复制");
        (await chat.ClipboardAsync()).Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Not_this_type_changes_the_card()
    {
        await using var chat = await ChatPage.OpenAsync(host);
        await chat.SayAsync(Evidence);
        await chat.ClickForAnswerAsync("不是这类");
        await Expect(chat.LastCard).Not.ToContainTextAsync("有备而来 ·");
        await chat.SaveScreenshotAsync("not-this-type-1200");
    }

    [Fact]
    public async Task Markup_in_a_message_is_shown_as_text()
    {
        await using var chat = await ChatPage.OpenAsync(host);
        await chat.SayAsync("草稿: <img src=x onerror=alert(1)> **这种问题连小孩子都会**,你去问别人");
        await Expect(chat.LastCard).ToContainTextAsync("<img src=x onerror=alert(1)> **这种问题连小孩子都会**");
        chat.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(400)]
    public async Task The_welcome_runs_an_example_with_one_click(int width)
    {
        await using var chat = await ChatPage.OpenAsync(host, width: width);
        await chat.SaveScreenshotAsync($"welcome-{width}");
        (await chat.LastCard.Locator("button").CountAsync()).ShouldBeGreaterThanOrEqualTo(3);
    }
}
