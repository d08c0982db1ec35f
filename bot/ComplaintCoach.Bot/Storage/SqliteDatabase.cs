using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ComplaintCoach.Bot.Storage;

/// <summary>
/// The embedded database: one file, write-ahead log, synchronised to disk at every commit (<c>synchronous=FULL</c>).
/// Deleted content is overwritten with zeros. One writer at a time; readers do not wait.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private const int BusySeconds = 5;
    private readonly string _file;
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);

    public SqliteDatabase(string folder, TimeProvider time)
        : base(time)
    {
        _file = Path.Combine(folder, "coach.db");
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = _file,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString();
    }

    public override string Name => $"SQLite file {_file}";

    protected internal override string Dialect => "sqlite";

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
        return base.DisposeAsync();
    }

    protected internal override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        PrivateFolder.Make(Path.GetDirectoryName(_file)!);
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;", cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    protected internal override Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    /// <summary>The transaction itself keeps every other writer out.</summary>
    protected internal override Task LockForMigrationAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        return new Release(_writer);
    }

    protected override string Explain(Exception error) => error switch
    {
        SqliteException { SqliteErrorCode: 13 } => "the disk is full.",
        SqliteException { SqliteErrorCode: 8 } => "the file or its folder is read-only.",
        SqliteException { SqliteErrorCode: 14 } => "the file cannot be opened; does the folder exist and may this program write there?",
        SqliteException { SqliteErrorCode: 5 or 6 } => "another program keeps it locked.",
        SqliteException { SqliteErrorCode: 11 or 26 } => "the file is damaged or no database; restore the back-up.",
        SqliteException { SqliteErrorCode: 10 } => "the disk reports an error.",
        SqliteException other => $"SQLite error {other.SqliteErrorCode} ({other.SqliteExtendedErrorCode}).",
        UnauthorizedAccessException => "this program may not write in the folder.",
        _ => $"the disk reports an error ({error.GetType().Name}).",
    };

    private sealed class Release(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
