using System.Diagnostics;
using System.Globalization;
using ComplaintCoach.Bot.Tests.Support;
using Npgsql;

namespace ComplaintCoach.Bot.Tests.Storage;

/// <summary>The test server is what the storage tests take it for. Skipped, with the reason, where PostgreSQL is missing.</summary>
public sealed class PostgresServerTests(PostgresServer shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_a_PostgreSQL_that_writes_through_to_the_disk()
    {
        await using var database = NpgsqlDataSource.Create(await shared.CreateDatabaseAsync());

        (await AskAsync(database, "select version()")).ShouldStartWith("PostgreSQL ");
        int.Parse(await AskAsync(database, "show server_version_num"), CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(130000);
        (await AskAsync(database, "show fsync")).ShouldBe("on");
        (await AskAsync(database, "show synchronous_commit")).ShouldBe("on");
        (await AskAsync(database, "show server_encoding")).ShouldBe("UTF8");
    }

    [Fact]
    public async Task Databases_made_at_the_same_time_are_empty_and_each_its_own()
    {
        string[] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shared.CreateDatabaseAsync()));

        all.ShouldBeUnique();
        foreach (string one in all)
        {
            await using var database = NpgsqlDataSource.Create(one);
            (await AskAsync(database, "select count(*) from pg_class where relnamespace = 'public'::regnamespace")).ShouldBe("0");
            await AskAsync(database, "create table notes (text text)");
        }
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        var settings = new NpgsqlConnectionStringBuilder(await shared.CreateDatabaseAsync()) { Password = "guess" };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);

        (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync(Token))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task After_a_hard_kill_what_was_committed_is_there_and_what_was_not_is_not()
    {
        await using var server = new PostgresServer();
        await using var database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        await AskAsync(database, "create table notes (text text)");
        await AskAsync(database, "insert into notes values ('committed')");
        await using var open = await database.OpenConnectionAsync(Token);
        await using var transaction = await open.BeginTransactionAsync(Token);
        await using (var insert = new NpgsqlCommand("insert into notes values ('open')", open, transaction))
        {
            await insert.ExecuteNonQueryAsync(Token);
        }

        var (process, port) = (server.ProcessId, server.Port);

        server.KillHard();

        await Should.ThrowAsync<NpgsqlException>(() => transaction.CommitAsync(Token));
        database.Clear();
        await Should.ThrowAsync<NpgsqlException>(() => AskAsync(database, "select 1"));
        await server.StartAgainAsync();
        server.Port.ShouldBe(port);
        server.ProcessId.ShouldNotBe(process);
        (await AskAsync(database, "select string_agg(text, ' ') from notes")).ShouldBe("committed");
        server.Log.ShouldContain("automatic recovery in progress");
    }

    [Fact]
    public async Task A_stopped_server_comes_back_without_recovery()
    {
        await using var server = new PostgresServer();
        await using var database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        await AskAsync(database, "create table notes as select 'kept' as text");

        await server.StopAsync();
        database.Clear();
        await server.StartAgainAsync();

        (await AskAsync(database, "select text from notes")).ShouldBe("kept");
        server.Log.ShouldNotContain("automatic recovery in progress");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_stays_behind(bool killed)
    {
        string folder;
        await using (var server = new PostgresServer())
        {
            await using var database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
            folder = Path.GetDirectoryName(await AskAsync(database, "show data_directory"))!;
            Directory.Exists(folder).ShouldBeTrue();
            if (killed)
            {
                server.KillHard();
            }
        }

        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task When_the_run_breaks_off_the_watch_ends_the_server_and_removes_its_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no watch on Windows.");
        string folder = Directory.CreateTempSubdirectory("coach-postgres-").FullName;
        using var server = Process.Start("sleep", "60");
        var watch = new PostgresWatch(folder);
        watch.Guard(server.Id);

        watch.Dispose();

        await server.WaitForExitAsync(Token);
        Directory.Exists(folder).ShouldBeFalse();
    }

    private static async Task<string> AskAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return $"{await command.ExecuteScalarAsync(Token)}";
    }
}
