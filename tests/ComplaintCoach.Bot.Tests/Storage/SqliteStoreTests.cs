using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests.Storage;

/// <summary>The contract on the embedded database, and what only a file can do.</summary>
public sealed class SqliteStoreTests : StoreContract
{
    private readonly TempFolder folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    private protected override Database Connect(TimeProvider time) => new SqliteDatabase(folder.Path, time);

    [Theory]
    [InlineData("pragma journal_mode", "wal")]
    [InlineData("pragma synchronous", "2")]
    [InlineData("pragma secure_delete", "1")]
    [InlineData("pragma foreign_keys", "1")]
    public async Task Commits_reach_the_disk_and_what_is_deleted_is_overwritten(string question, string answer) =>
        (await Open().Database.ReadAsync(connection => connection.QueryAsync(question, row => $"{row.GetValue(0)}", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)).ShouldBe([answer]);

    [Fact]
    public async Task A_file_that_is_no_database_is_said_to_be_damaged()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "coach.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<StoreUnavailableException>(() => Open().Database.PrepareAsync())).Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        string file = Path.Combine(folder.Path, "a-file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<StoreUnavailableException>(() => new SqliteDatabase(Path.Combine(file, "below"), Time).PrepareAsync())).Message.ShouldContain("a-file");
    }

    [Fact]
    public void The_folder_is_nobody_elses()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such mode.");
        string made = Path.Combine(folder.Path, "data");

        PrivateFolder.Make(made);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(made).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
