using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ComplaintCoach.Browser.Tests;

/// <summary>The page in the languages it speaks, in a real browser against the real bot.</summary>
public sealed class LanguageTests(BrowserHost host)
{
    private const string Evidence = "客户: 发票、检测报告和三次维修单我都留着,聊天记录也截了图。按合同第八条,七个工作日内给书面答复,逾期我按条款主张误工费1260元。";
    private const string Draft = "草稿: 您好,这种问题连小孩子都会,您再看看说明书。公司的规定就是这样的。";

    [Theory]
    [InlineData("zh-Hant", "投訴教練 ComplaintCoach", "已連線", "換一位客戶", "客戶說", "貼上客戶的話、您的草稿，或一個問題…", "投訴教練")]
    [InlineData("en", "ComplaintCoach", "Connected", "Next customer", "Customer", "Paste the customer’s words, your draft or a question…", "Try one")]
    public async Task The_page_and_the_welcome_speak_the_language_asked_for(
        string language, string title, string status, string next, string mode, string placeholder, string welcome)
    {
        await using var chat = await OpenAsync(language);

        await Expect(chat.Page).ToHaveTitleAsync(title);
        await Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(chat.Status).ToHaveTextAsync(status);
        await Expect(chat.Page.Locator("#next-customer")).ToHaveTextAsync(next);
        await Expect(chat.Page.Locator("#modes button").First).ToHaveTextAsync(mode);
        await Expect(chat.SendBox).ToHaveAttributeAsync("placeholder", placeholder);
        await Expect(chat.LastCard).ToContainTextAsync(welcome);
        chat.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-TW,zh", "zh-Hant")]
    [InlineData("zh-HK", "zh-Hant")]
    [InlineData("zh-CN,zh-TW", "zh-Hans")]
    [InlineData("en-GB,zh-CN", "en")]
    [InlineData("fr,de-CH,en", "en")]
    [InlineData("fr", "zh-Hans")]
    public async Task Without_a_wish_the_browsers_languages_decide(string languages, string language)
    {
        await using var chat = await OpenWithLanguagesAsync(languages);

        await Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(chat.Page.Locator("#languages [aria-current=true]")).ToHaveAttributeAsync("lang", language);
    }

    [Theory]
    [InlineData("?lang=zh_tw", "zh-Hant")]
    [InlineData("?lang=EN-us", "en")]
    [InlineData("?lang=zh-Hans-HK", "zh-Hans")]
    [InlineData("?lang=klingon", "zh-Hans")]
    [InlineData("?lang=", "zh-Hans")]
    public async Task A_wish_in_the_address_counts_before_the_browser(string query, string language)
    {
        await using var chat = await ChatPage.OpenAsync(host);

        await chat.Page.GotoAsync(new Uri(host.Address, query).ToString());

        await Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

    [Theory]
    [InlineData("zh-Hant", 1200, "這樣說", "有備而來", "《投訴處理與技巧》")]
    [InlineData("zh-Hant", 400, "現在這樣做", "證據和條款在手", "複製")]
    [InlineData("en", 1200, "Say this", "Well prepared", "Do this now")]
    [InlineData("en", 400, "Not this kind", "very likely", "Copy")]
    public async Task A_customer_message_gives_a_card_in_the_language(string language, int width, params string[] words)
    {
        await using var chat = await OpenAsync(language, width);

        await chat.SayAsync(Evidence);

        foreach (string word in words)
        {
            await Expect(chat.LastCard).ToContainTextAsync(word);
        }

        await chat.SaveScreenshotAsync($"advice-{language}-{width}");
        (await chat.SidewaysAsync()).ShouldBe(0);
        chat.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-Hant", 1200, "先別傳", "貶低客戶的能力")]
    [InlineData("zh-Hant", 400, "先別傳", "可以改成這樣")]
    [InlineData("en", 1200, "Don’t send it yet", "Belittles the customer")]
    [InlineData("en", 400, "Don’t send", "Hides behind the rules")]
    public async Task A_draft_is_marked_in_the_language(string language, int width, params string[] words)
    {
        await using var chat = await OpenAsync(language, width);

        await chat.SayAsync(Draft);

        foreach (string word in words)
        {
            await Expect(chat.LastCard).ToContainTextAsync(word);
        }

        await chat.SaveScreenshotAsync($"draft-{language}-{width}");
        (await chat.SidewaysAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_switch_changes_the_language_and_keeps_the_conversation_and_the_unsent_words()
    {
        await using var chat = await ChatPage.OpenAsync(host);
        await chat.SayAsync("客户: 我等了两个小时了！");
        int replies = await chat.Replies.CountAsync();
        await chat.SendBox.FillAsync("还没写完");

        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "繁體中文" }).ClickAsync();

        await Expect(chat.Status).ToHaveTextAsync("已連線");
        await Expect(chat.Sent).ToHaveCountAsync(1);
        await Expect(chat.Replies).ToHaveCountAsync(replies);
        await Expect(chat.SendBox).ToHaveValueAsync("还没写完");
        await chat.SayAsync("客户: 我等了两个小时了！");
        await Expect(chat.LastCard).ToContainTextAsync("這樣說");
        chat.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_switch_leaves_the_rest_of_the_address_alone()
    {
        await using var chat = await ChatPage.OpenAsync(host);
        await chat.Page.GotoAsync(new Uri(host.Address, "?order=7&lang=en#here").ToString());

        string? link = await chat.Page.GetByRole(AriaRole.Link, new() { Name = "简体中文" }).GetAttributeAsync("href");

        link.ShouldBe(new Uri(host.Address, "?order=7&lang=zh-Hans#here").ToString());
    }

    [Theory]
    [InlineData("zh-Hans", 320)]
    [InlineData("zh-Hans", 400)]
    [InlineData("zh-Hant", 320)]
    [InlineData("en", 320)]
    [InlineData("en", 400)]
    [InlineData("en", 1200)]
    public async Task The_header_fits(string language, int width)
    {
        await using var chat = await OpenAsync(language, width);
        await Expect(chat.Page.Locator("#next-customer")).ToBeVisibleAsync();

        foreach (string state in (string[])["connected", "reconnecting"])
        {
            await chat.Page.EvaluateAsync("state => import('/chat/notices.js').then(page => page.showStatus(state))", state);
            (await chat.Page.EvaluateAsync<int>("() => { const top = document.querySelector('.top'); return top.scrollWidth - top.clientWidth; }")).ShouldBe(0, state);
            await Expect(chat.Page.Locator("#languages a").Last).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        (await chat.SidewaysAsync()).ShouldBe(0);
        await chat.SaveScreenshotAsync($"header-{language}-{width}");
    }

    [Theory]
    [InlineData("zh-Hant", "對話視窗少了一個檔案")]
    [InlineData("en", "The chat lacks a file")]
    public async Task Without_the_bundle_the_page_says_so_in_the_language(string language, string heading)
    {
        await using var chat = await ChatPage.OpenUnreadyAsync(
            host, prepare: page => page.RouteAsync("**/vendor/webchat.js", route => route.FulfillAsync(new() { Status = 404 })));

        await chat.Page.GotoAsync(new Uri(host.Address, $"?lang={language}").ToString());

        await Expect(chat.Page.Locator("#chat h2")).ToHaveTextAsync(heading);
        await Expect(chat.Page.Locator("#chat pre")).ToContainTextAsync($"curl {host.Address}api/messages");
        await chat.SaveScreenshotAsync($"no-bundle-{language}");
    }

    [Fact]
    public async Task Every_language_has_every_text_and_only_its_own_characters()
    {
        await using var chat = await ChatPage.OpenUnreadyAsync(host);
        string json = await chat.Page.EvaluateAsync<string>("() => import('/chat/texts.js').then(module => JSON.stringify(module.all))");
        var all = JsonDocument.Parse(json).RootElement.EnumerateObject()
            .ToDictionary(language => language.Name, language => Texts("", language.Value).ToDictionary(t => t.Name, t => t.Text));

        all.Keys.ShouldBe(["zh-Hans", "zh-Hant", "en"]);
        all["zh-Hant"].Keys.ShouldBe(all["zh-Hans"].Keys);
        all["en"].Keys.ShouldBe(all["zh-Hans"].Keys);
        all["en"].Values.ShouldAllBe(text => text.All(c => c < '\u2E80'));
        all["zh-Hant"].Values.ShouldAllBe(text => Knowledge.Text.ScriptConverter.ToTraditional(text) == text);
        all["zh-Hans"].Values.ShouldAllBe(text => Knowledge.Text.ScriptConverter.Detect(text) == Knowledge.Text.Script.Simplified);
    }

    private static IEnumerable<(string Name, string Text)> Texts(string name, JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(one => Texts($"{name}.{one.Name}", one.Value))
        : [(name, value.GetString()!)];

    /// <summary>The page as it opens for somebody who asks for the language.</summary>
    private async Task<ChatPage> OpenAsync(string language, int width = 1200)
    {
        var chat = await OpenWithLanguagesAsync(language, width);
        Assert.SkipWhen(host.WhyNoChat is not null, host.WhyNoChat ?? "");
        await chat.Replies.First.WaitForAsync();
        return chat;
    }

    private Task<ChatPage> OpenWithLanguagesAsync(string languages, int width = 1200) => ChatPage.OpenUnreadyAsync(
        host, width, prepare: page => page.AddInitScriptAsync(
            $"Object.defineProperty(navigator, 'languages', {{ get: () => {JsonSerializer.Serialize(languages.Split(','))} }});"));
}
