using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ComplaintCoach.Browser.Tests.BrowserHost))]

namespace ComplaintCoach.Browser.Tests;

/// <summary>
/// The real bot on a free port of this machine, and one browser for all tests. Without Chromium the tests are skipped;
/// without the Web Chat bundle only where Node is missing too, for with Node the build should have fetched it.
/// </summary>
public sealed class BrowserHost : IAsyncLifetime
{
    private readonly Bot bot = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the bot listens.</summary>
    public Uri Address => bot.ClientOptions.BaseAddress;

    /// <summary>Why no page can be opened; null when one can.</summary>
    public string? WhyNoBrowser { get; private set; }

    /// <summary>Why there is no chat on the page; null when there should be.</summary>
    public string? WhyNoChat { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Find() is not { } path)
        {
            WhyNoBrowser = $"No Chromium on the PATH and none named by {InstalledChromium.PathVariable}.";
            return;
        }

        bot.UseKestrel(0);
        bot.StartServer();
        if (Address.Port == 0)
        {
            throw new InvalidOperationException("The bot did not start; its reason stands on standard error.");
        }

        WhyNoChat = await WhyNoChatAsync();

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = InstalledChromium.Arguments });
    }

    /// <summary>A fresh browser profile with one empty page.</summary>
    internal async Task<IPage> NewPageAsync(int width, int height)
    {
        Assert.SkipWhen(WhyNoBrowser is not null, WhyNoBrowser ?? "");
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN" });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await bot.DisposeAsync();
    }

    private async Task<string?> WhyNoChatAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var answer = await http.GetAsync(new Uri("/vendor/webchat.js", UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.NotFound && !HasNode() ? "The bot was built without Node, so without Web Chat." : null;
    }

    private static bool HasNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));

    private sealed class Bot : WebApplicationFactory<Program>
    {
        private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("coach-test-");

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            data.Delete(recursive: true);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.UseEnvironment("Development").UseSetting("Storage:Folder", data.FullName);
    }
}
