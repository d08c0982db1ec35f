using System.Data.Common;

namespace ComplaintCoach.Bot.Storage;

/// <summary>
/// A database that takes the same statements whichever it is. A write is one transaction, on disk when it returns; every
/// failure comes out as <see cref="StoreUnavailableException"/>. Brings the schema up to date before its first use, and
/// tries again at the next use when it could not. Thread-safe.
/// </summary>
internal abstract class Database(TimeProvider time) : IAsyncDisposable
{
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _ready;

    /// <summary>Its name for people, with no secret in it.</summary>
    public abstract string Name { get; }

    /// <summary>The folder of its migrations.</summary>
    protected internal abstract string Dialect { get; }

    /// <summary>What readies the schema; does nothing the second time.</summary>
    /// <exception cref="NewerDatabaseException">The database knows more than this program.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be reached or written.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        if (_ready)
        {
            return;
        }

        await _preparing.WaitAsync(cancellationToken);
        try
        {
            if (!_ready)
            {
                await TranslatedAsync(() => MigrateAsync(cancellationToken));
                _ready = true;
            }
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>Reads.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(cancellationToken);
        return await TranslatedAsync(async () =>
        {
            await using var connection = await OpenAsync(cancellationToken);
            return await work(connection);
        });
    }

    /// <summary>Writes in one transaction: all of it or nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(cancellationToken);
        return await TranslatedAsync(async () =>
        {
            using var turn = await EnterWriteAsync(cancellationToken);
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await BeginAsync(connection, cancellationToken);
            T result = await work(connection);
            await transaction.CommitAsync(cancellationToken);
            return result;
        });
    }

    public virtual ValueTask DisposeAsync()
    {
        _preparing.Dispose();
        return ValueTask.CompletedTask;
    }

    protected internal abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>A transaction that may write. Statements on the connection take part without being told.</summary>
    protected internal abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Waits until no other program is migrating; held until the transaction ends.</summary>
    protected internal abstract Task LockForMigrationAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Waits for this process's turn to write, where only one may.</summary>
    protected virtual Task<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable?>(null);

    /// <summary>What an operator should know about this failure.</summary>
    protected abstract string Explain(Exception error);

    private async Task<bool> MigrateAsync(CancellationToken cancellationToken)
    {
        using var turn = await EnterWriteAsync(cancellationToken);
        await Migrator.RunAsync(this, time, cancellationToken);
        return true;
    }

    private async Task<T> TranslatedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            throw new StoreUnavailableException($"{Name}: {Explain(error)}", error);
        }
    }
}
