using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Tests.Support;
using Npgsql;

namespace ComplaintCoach.Bot.Tests.Storage;

/// <summary>The contract on a real PostgreSQL server, and what only a server can do.</summary>
public sealed class PostgresStoreTests(PostgresServer server) : StoreContract
{
    private string connectionString = "";

    public override async ValueTask InitializeAsync() => connectionString = await server.CreateDatabaseAsync();

    private protected override Database Connect(TimeProvider time) => new PostgresDatabase(connectionString, time);

    [Fact]
    public async Task Commits_wait_for_the_servers_disk()
    {
        (await AskAsync("show synchronous_commit")).ShouldBe("on");
        (await AskAsync("show fsync")).ShouldBe("on");
    }

    [Theory]
    [InlineData("Password", "wrong", "refused")]
    [InlineData("Database", "nowhere", "no such database")]
    [InlineData("Port", "1", "cannot be reached")]
    public async Task What_is_wrong_with_the_connection_is_said_and_the_password_is_not(string setting, string value, string reason)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { [setting] = value };
        await using var database = new PostgresDatabase(settings.ConnectionString, Time);

        var error = await Should.ThrowAsync<StoreUnavailableException>(() => database.PrepareAsync(TestContext.Current.CancellationToken));

        error.Message.ShouldContain(reason);
        error.Message.ShouldNotContain(settings.Password!);
    }

    private async Task<string> AskAsync(string question) => (await Open().Database.ReadAsync(
        connection => connection.QueryAsync(question, row => row.GetString(0), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken))[0];
}
