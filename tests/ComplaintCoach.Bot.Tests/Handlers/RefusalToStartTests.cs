using System.Diagnostics;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>The program with content or settings that are wrong: it does not start, and says everything that is wrong.</summary>
public sealed class RefusalToStartTests
{
    [Fact]
    public async Task Every_problem_of_the_content_is_named_with_its_place()
    {
        string folder = Directory.CreateTempSubdirectory("broken-pack").FullName;
        try
        {
            Copy(Path.Combine(AppContext.BaseDirectory, "knowledge"), folder);
            await File.AppendAllTextAsync(Path.Combine(folder, "content", "pack.yaml"), "\nsurprise: 1\n", TestContext.Current.CancellationToken);
            await File.AppendAllTextAsync(Path.Combine(folder, "content", "start.yaml"), "\nsurprise: 2\n", TestContext.Current.CancellationToken);

            var (code, errors) = await StartAsync("--Coach:KnowledgeFolder", folder);

            code.ShouldBe(2);
            errors.ShouldMatch(@"(?m)^pack\.yaml:\d+:\d+ ");
            errors.ShouldMatch(@"(?m)^start\.yaml:\d+:\d+ ");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_without_knowledge_is_refused_too() =>
        (await StartAsync("--Coach:KnowledgeFolder", Path.Combine(Path.GetTempPath(), "no-such-folder"))).Code.ShouldBe(2);

    [Fact]
    public async Task A_setting_out_of_range_is_named()
    {
        var (code, errors) = await StartAsync("--Coach:Hotline", new string('8', 61));

        code.ShouldBe(2);
        errors.ShouldContain("Hotline");
    }

    private static async Task<(int Code, string Errors)> StartAsync(params string[] arguments)
    {
        string program = typeof(Program).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            string errors = await process.StandardError.ReadToEndAsync(limit.Token);
            await output;
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
