using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ComplaintCoach.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(ComplaintCoach.Bot.Tests.Support.PostgresServer))]

namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>
/// A real PostgreSQL server of our own on a port of 127.0.0.1, with its data in a temporary folder, writing through to the disk.
/// It starts when it is first asked for. All tests share one and any of them may ask it for databases at the same time;
/// a test that kills or stops a server makes one for itself.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private readonly ConcurrentQueue<string> log = new();
    private readonly Lazy<Task> firstStart;
    private PostgresCluster? cluster;
    private Process? postmaster;

    public PostgresServer() => firstStart = new(FirstStartAsync);

    /// <summary>Why no server can be started here; null when one can.</summary>
    public static string? WhyMissing => InstalledPostgres.WhyMissing;

    /// <summary>The port, the same one through every restart; 0 before the first start.</summary>
    public int Port { get; private set; }

    /// <summary>The postmaster's process; only while the server runs.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Mark).First(), CultureInfo.InvariantCulture);

    /// <summary>All the server has said.</summary>
    public string Log => string.Join('\n', log);

    private bool Runs => postmaster is { HasExited: false };

    /// <summary>The file that a server keeps while it runs, and leaves behind when it is killed.</summary>
    private string Mark => Path.Combine(cluster?.Data ?? "", "postmaster.pid");

    /// <summary>Starts the server if that was not done yet. <see cref="CreateDatabaseAsync"/> does it too.</summary>
    public Task StartAsync() => firstStart.Value;

    /// <summary>A connection string to a new, empty database; its user may do anything. Skips the test where PostgreSQL is missing.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        Assert.SkipWhen(WhyMissing is not null, WhyMissing ?? "");
        await StartAsync();
        string name = $"coach_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        await using var connection = new NpgsqlConnection(Maintenance());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();

        // Idle connections go at once, so that the pools of many databases fit into the one server.
        return Settings(name, "Pooling=true;Timeout=5;Command Timeout=10;Connection Idle Lifetime=2;Connection Pruning Interval=1");
    }

    /// <summary>Ends the postmaster and all its processes in the middle of whatever they do, as the machine's memory killer might.</summary>
    public void KillHard()
    {
        if (Runs)
        {
            postmaster!.Kill(entireProcessTree: true);

            // Waits for the end of standard error too, which all the server's processes hold: when this returns, all are gone.
            postmaster.WaitForExit();
            cluster!.Watch.Forget();
        }
    }

    /// <summary>Ends the server in good order: clients are cut off, what was committed is written out.</summary>
    public Task StopAsync() => StopAsync("fast");

    /// <summary>Starts a killed or stopped server on its data and its port; returns when it has recovered and accepts connections.</summary>
    public Task StartAgainAsync() => Runs ? throw new InvalidOperationException("The server runs.") : RunAsync(() => Port);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!Runs && File.Exists(Mark))
            {
                // The piece of shared memory that a killed server leaves behind is only given back by its successor.
                await StartAgainAsync();
            }

            await StopAsync("immediate");
        }
        finally
        {
            KillHard();
            postmaster?.Dispose();
            cluster?.Dispose();
        }
    }

    private async Task FirstStartAsync()
    {
        cluster = await PostgresCluster.CreateAsync();
        if (OperatingSystem.IsWindows())
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => KillHard();
        }

        await RunAsync(FreePort.Find);
    }

    /// <summary>Tries several times: somebody else may hold the port for a moment.</summary>
    private async Task RunAsync(Func<int> port)
    {
        for (int attempt = 0; attempt < 20; attempt++)
        {
            Port = port();
            if (await TryToRunAsync())
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        throw new InvalidOperationException($"PostgreSQL did not start:\n{Log}");
    }

    /// <summary>False when the server ended instead of accepting connections.</summary>
    private async Task<bool> TryToRunAsync()
    {
        postmaster?.Dispose();
        postmaster = cluster!.StartServer(Port);
        cluster.Watch.Guard(postmaster.Id);
        postmaster.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        postmaster.BeginErrorReadLine();
        for (var started = Stopwatch.StartNew(); !postmaster.HasExited; await Task.Delay(TimeSpan.FromMilliseconds(20)))
        {
            if (await AcceptsAsync())
            {
                // Our child may be runuser, with the server as its child.
                cluster.Watch.Guard(ProcessId);
                return true;
            }

            if (started.Elapsed > Limit)
            {
                throw new TimeoutException($"PostgreSQL accepts no connections:\n{Log}");
            }
        }

        cluster.Watch.Forget();
        await postmaster.WaitForExitAsync();
        return false;
    }

    private async Task StopAsync(string mode)
    {
        if (Runs)
        {
            await cluster!.RunAsync("pg_ctl", "stop", "-D", cluster.Data, "-m", mode, "-w");
            await postmaster!.WaitForExitAsync();
            cluster.Watch.Forget();
        }
    }

    private async Task<bool> AcceptsAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Maintenance());
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string Maintenance() => Settings("postgres", "Pooling=false;Timeout=5;Command Timeout=60");

    private string Settings(string database, string more) => $"Host=127.0.0.1;Port={Port};Username=postgres;Password={cluster!.Password};Database={database};{more}";
}
