using System.Diagnostics;
using System.Security.Cryptography;

namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>A fresh temporary folder with everything of one server in it, and the way to run PostgreSQL's programs on it.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private PostgresCluster() => Watch = new(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("coach-postgres-").FullName;

    public PostgresWatch Watch { get; }

    public string Data => Path.Combine(Folder, "data");

    public string Password { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Makes the folder and an empty cluster in it: UTF-8, the superuser <c>postgres</c>, everybody asked for a password.</summary>
    public static async Task<PostgresCluster> CreateAsync()
    {
        var cluster = new PostgresCluster();
        try
        {
            string password = Path.Combine(cluster.Folder, "password");
            await File.WriteAllTextAsync(password, cluster.Password);
            if (InstalledPostgres.User is { } user)
            {
                await FinishAsync(cluster.Start(["chown", "-R", $"{user}:", cluster.Folder]));
            }

            // Whether initdb's own files would survive a power cut is nobody's question; the server syncs.
            var initdb = cluster.Start("initdb", "-D", cluster.Data, "-U", "postgres", "--auth=scram-sha-256", $"--pwfile={password}", "--encoding=UTF8", "--locale=C", "--no-sync");
            cluster.Watch.Guard(initdb.Id);
            await FinishAsync(initdb);
            cluster.Watch.Forget();
            File.Delete(password);
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Starts the server's first process as this process's child. It writes through to the disk: the tests are about what survives.</summary>
    public Process StartServer(int port)
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1", $"port={port}", $"unix_socket_directories={Folder}", "max_connections=60",
            "fsync=on", "synchronous_commit=on", "full_page_writes=on", "shared_buffers=16MB",

            // In a file of the data folder, which goes with it; elsewhere it would outlive a killed server.
            .. OperatingSystem.IsWindows() ? Array.Empty<string>() : ["dynamic_shared_memory_type=mmap"],
        ];
        return Start("postgres", ["-D", Data, .. settings.SelectMany(setting => new[] { "-c", setting })]);
    }

    /// <summary>Runs a program to its end; throws what it printed when it fails.</summary>
    public Task RunAsync(string program, params string[] arguments) => FinishAsync(Start(program, arguments));

    /// <summary>Removes the folder; no server may run in it any more.</summary>
    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        Watch.Dispose();
    }

    /// <summary>In the folder, as a user PostgreSQL agrees with, deaf to the PG variables of whoever runs the tests.</summary>
    private Process Start(string program, params string[] arguments) =>
        Start([.. InstalledPostgres.AsUser!, Path.Combine(InstalledPostgres.Folder!, program), .. arguments]);

    private Process Start(string[] words)
    {
        var command = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in command.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToArray())
        {
            command.Environment.Remove(name);
        }

        command.Environment["LC_ALL"] = "C";
        return Process.Start(command)!;
    }

    private static async Task FinishAsync(Process process)
    {
        using var end = process;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{string.Join(' ', process.StartInfo.ArgumentList.Prepend(process.StartInfo.FileName))} failed:\n{await output}{await errors}");
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
