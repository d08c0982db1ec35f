using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace ComplaintCoach.Bot.Storage;

/// <summary>A PostgreSQL server, the one thing that several nodes share. Commits wait for the server's disk (<c>synchronous_commit=on</c>).</summary>
internal sealed class PostgresDatabase : Database
{
    // Any number will do that no other program uses in this database.
    private const long MigrationLock = 0x636F616368;
    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(string connectionString, TimeProvider time)
        : base(time)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options = $"{settings.Options} -c synchronous_commit=on".Trim();
        settings.ApplicationName ??= "ComplaintCoach";
        Name = $"PostgreSQL database {settings.Database} on {settings.Host}";
        _source = NpgsqlDataSource.Create(settings);
    }

    public override string Name { get; }

    protected internal override string Dialect => "postgres";

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await base.DisposeAsync();
    }

    protected internal override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    protected internal override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken);

    protected internal override Task LockForMigrationAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync($"select pg_advisory_xact_lock({MigrationLock})", cancellationToken);

    protected override string Explain(Exception error) => error switch
    {
        PostgresException { SqlState: "53100" } => "the server's disk is full.",
        PostgresException { SqlState: "25006" } => "the server takes no writes now (read-only).",
        PostgresException { SqlState: "28P01" or "28000" } => "the user or password of the connection string is refused.",
        PostgresException { SqlState: "3D000" } => "there is no such database.",
        PostgresException { SqlState: "53300" } => "the server has no connection left.",
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" } => "the server is stopping or starting.",
        PostgresException other => $"the server reports {other.SqlState}.",
        NpgsqlException { InnerException: SocketException or EndOfStreamException or IOException } => "the server cannot be reached.",
        TimeoutException or NpgsqlException { InnerException: TimeoutException } => "the server does not answer in time.",
        _ => $"the server cannot be used ({error.GetType().Name}).",
    };
}
