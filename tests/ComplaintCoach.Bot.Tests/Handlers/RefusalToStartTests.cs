using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Tests.Support;

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

            var (code, _, errors) = await BotCommand.RunAsync("--Coach:KnowledgeFolder", folder);

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
        (await BotCommand.RunAsync("--Coach:KnowledgeFolder", Path.Combine(Path.GetTempPath(), "no-such-folder"))).Code.ShouldBe(2);

    [Fact]
    public async Task A_setting_out_of_range_is_named()
    {
        var (code, _, errors) = await BotCommand.RunAsync("--Coach:Hotline", new string('8', 61));

        code.ShouldBe(2);
        errors.ShouldContain("Hotline");
    }

    [Theory]
    [InlineData("--Storage:Folder", "openssl rand -base64 32")]
    [InlineData("--Storage:Keys:0:Id", "Storage:Keys:0")]
    [InlineData("--Storage:KeepFor", "KeepFor")]
    public async Task Outside_Development_the_sealing_key_must_be_given_and_settings_must_make_sense(string setting, string named)
    {
        using var folder = new TempFolder();

        var (code, _, errors) = await BotCommand.RunAsync("--environment", "Production", "--Storage:Folder", folder.Path, setting, setting == "--Storage:Folder" ? folder.Path : "00:00:01");

        code.ShouldBe(3);
        errors.ShouldContain(named);
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_database_from_a_newer_program_is_refused_and_left_as_it_is()
    {
        using var folder = new TempFolder();
        await using (var database = new SqliteDatabase(folder.Path, TimeProvider.System))
        {
            await database.WriteAsync(
                connection => connection.ExecuteAsync("insert into schema_version (version, name, applied_at) values (77, 'later', 0)", TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken);
        }

        var (code, _, errors) = await BotCommand.RunAsync("--environment", "Development", "--Storage:Folder", folder.Path);

        code.ShouldBe(3);
        errors.ShouldContain("schema version 77");
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
