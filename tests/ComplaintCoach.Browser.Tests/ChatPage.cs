using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ComplaintCoach.Browser.Tests;

/// <summary>
/// The chat page as a person uses it. Watches from the first moment for console errors and for requests to other hosts.
/// </summary>
public sealed class ChatPage : IAsyncDisposable
{
    private readonly Uri address;
    private readonly ConcurrentQueue<string> problems = [];
    private readonly ConcurrentQueue<string> foreignRequests = [];

    private ChatPage(IPage page, Uri address)
    {
        Page = page;
        this.address = address;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", problems, $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => problems.Enqueue($"exception: {error}");
        page.Request += (_, request) => Note(IsForeign(request.Url), foreignRequests, request.Url);
        page.WebSocket += (_, socket) => Note(IsForeign(socket.Url), foreignRequests, socket.Url);
    }

    /// <summary>Everything else that Playwright can do.</summary>
    public IPage Page { get; }

    /// <summary>Errors, warnings and uncaught exceptions so far.</summary>
    public IReadOnlyCollection<string> Problems => problems;

    /// <summary>Addresses asked for that are not the bot's.</summary>
    public IReadOnlyCollection<string> ForeignRequests => foreignRequests;

    /// <summary>The box one types into.</summary>
    public ILocator SendBox => Page.Locator("[data-id=webchat-sendbox-input]");

    /// <summary>What the bot has answered, cards and plain words, oldest first. (Web Chat repeats all of it for screen readers, outside of these.)</summary>
    public ILocator Replies => Page.Locator(".webchat__stacked-layout:not(.webchat__stacked-layout--from-user)");

    /// <summary>What the person has sent, oldest first.</summary>
    public ILocator Sent => Page.Locator(".webchat__stacked-layout--from-user");

    /// <summary>All cards, oldest first.</summary>
    public ILocator Cards => Page.Locator(".webchat__adaptive-card-renderer");

    /// <summary>The newest card.</summary>
    public ILocator LastCard => Cards.Last;

    /// <summary>The newest answer.</summary>
    public ILocator LastReply => Replies.Last;

    /// <summary>"已复制" and the like; empty when there is none.</summary>
    public ILocator Toast => Page.Locator("#toast");

    /// <summary>The word in the header: 已连接 and so on.</summary>
    public ILocator Status => Page.Locator("#status");

    /// <summary>Opens the page, of the test's bot or of another one, and waits until the bot has greeted. Skips the test where there is no browser or no bundle.</summary>
    public static async Task<ChatPage> OpenAsync(BrowserHost host, int width = 1200, int height = 800, Uri? elsewhere = null)
    {
        var chat = await OpenUnreadyAsync(host, width, height, elsewhere: elsewhere);
        Assert.SkipWhen(host.WhyNoChat is not null, host.WhyNoChat ?? "");
        await chat.Replies.First.WaitForAsync();
        return chat;
    }

    /// <summary>Opens the page with this Adaptive Card after the greeting, as if the bot had sent it: for tests of the page alone.</summary>
    public static async Task<ChatPage> OpenWithCardAsync(BrowserHost host, string card, int width = 1200, int height = 800)
    {
        string activities = $$"""
            {"activities":[{"type":"message","id":"test-card","from":{"id":"bot","role":"bot"},"attachments":[
            {"contentType":"application/vnd.microsoft.card.adaptive","content":{{card}}}]}]}
            """;
        var chat = await OpenUnreadyAsync(host, width, height, page => page.RouteWebSocketAsync("**/stream?*", stream =>
        {
            var server = stream.ConnectToServer();
            server.OnMessage(frame =>
            {
                stream.Send(frame.Text!);
                stream.Send(activities);
            });
        }));
        Assert.SkipWhen(host.WhyNoChat is not null, host.WhyNoChat ?? "");
        await chat.LastCard.WaitForAsync();
        return chat;
    }

    /// <summary>Opens the page as it is, prepared before anything loads; it need not come to a chat.</summary>
    public static async Task<ChatPage> OpenUnreadyAsync(BrowserHost host, int width = 1200, int height = 800, Func<IPage, Task>? prepare = null, Uri? elsewhere = null)
    {
        var page = await host.NewPageAsync(width, height);
        var chat = new ChatPage(page, elsewhere ?? host.Address);
        if (prepare is not null)
        {
            await prepare(page);
        }

        await page.GotoAsync(chat.address.ToString());
        return chat;
    }

    /// <summary>Types the text, line breaks and all, sends it, and waits for an answer. Returns the answer.</summary>
    public async Task<ILocator> SayAsync(string text)
    {
        await SendBox.FillAsync(text);
        return await SendAsync();
    }

    /// <summary>Puts the text into the box the way a paste does.</summary>
    public async Task PasteAsync(string text)
    {
        await SendBox.FocusAsync();
        await Page.EvaluateAsync("text => document.execCommand('insertText', false, text)", text);
    }

    /// <summary>Sends what stands in the box and waits for an answer. Returns the answer.</summary>
    public Task<ILocator> SendAsync() => AnswerToAsync(() => SendBox.PressAsync("Enter"));

    /// <summary>Chooses how the next message is taken: 客户说, 我要回复 or 怎么办.</summary>
    public Task ChooseModeAsync(string name) => Page.Locator("#modes").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Clicks the newest card button of that name and waits for nothing: for copying.</summary>
    public Task ClickAsync(string name) => Button(name).ClickAsync();

    /// <summary>Clicks the newest card button of that name and waits for an answer. Returns the answer.</summary>
    public Task<ILocator> ClickForAnswerAsync(string name) => AnswerToAsync(() => ClickAsync(name));

    /// <summary>The newest card button of that name.</summary>
    public ILocator Button(string name) => Cards.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last;

    /// <summary>What lies on the clipboard.</summary>
    public async Task<string> ClipboardAsync()
    {
        await Page.Context.GrantPermissionsAsync(["clipboard-read"]);
        return await Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
    }

    /// <summary>How far the page can be pushed sideways, in pixels; nought on a page that fits.</summary>
    public Task<int> SidewaysAsync() => Page.EvaluateAsync<int>(
        "() => Math.max(...[document.documentElement, ...document.querySelectorAll('.webchat__basic-transcript__scrollable, .ac-adaptiveCard')]"
        + ".map(one => one.scrollWidth - one.clientWidth))");

    /// <summary>Saves what the window shows as a PNG file in the test output's "screenshots".</summary>
    public async Task SaveScreenshotAsync(string name)
    {
        await Page.WaitForTimeoutAsync(300); // Web Chat glides to the new message.
        await Screenshots.SaveAsync(Page, name);
    }

    /// <summary>Closes the page and its profile.</summary>
    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private async Task<ILocator> AnswerToAsync(Func<Task> act)
    {
        int before = await Replies.CountAsync();
        await act();
        var answer = Replies.Nth(before);
        await answer.WaitForAsync();
        return answer;
    }

    private bool IsForeign(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var target)
        && target.Scheme is not ("data" or "blob")
        && (target.Host != address.Host || target.Port != address.Port);

    private static void Note(bool worthIt, ConcurrentQueue<string> list, string what)
    {
        if (worthIt)
        {
            list.Enqueue(what);
        }
    }
}
