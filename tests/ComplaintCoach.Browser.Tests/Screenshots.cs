using Microsoft.Playwright;

namespace ComplaintCoach.Browser.Tests;

/// <summary>Pictures for people to look at, in the test output's "screenshots". No test depends on one.</summary>
internal static class Screenshots
{
    private const int Tries = 3;

    /// <summary>Saves what the window shows as a PNG file. A busy browser may refuse; then it is asked again, and in the end left.</summary>
    public static async Task SaveAsync(IPage page, string name)
    {
        for (int left = Tries - 1; left >= 0; left--)
        {
            try
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });
                return;
            }
            catch (PlaywrightException problem) when (problem.Message.Contains("Unable to capture screenshot", StringComparison.Ordinal))
            {
                TestContext.Current.SendDiagnosticMessage($"no picture of {name}: {problem.Message}; {left} tries left");
                await Task.Delay(500);
            }
        }
    }
}
