using System.Diagnostics;

namespace ComplaintCoach.Bot.Tests.Support;

/// <summary>
/// Outlives the test run, however that ends, and then ends the server and removes its folder if they are still there:
/// a shell that reads a pipe from this process and acts when the pipe breaks. Nothing on Windows.
/// </summary>
internal sealed class PostgresWatch(string folder) : IDisposable
{
    // SIGQUIT makes the server drop everything and give its shared memory back; SIGKILL would leave a piece of that behind.
    private const string Script = """
        exec >/dev/null 2>&1
        trap '' HUP INT QUIT TERM
        while read -r line; do server=$line; done
        if [ -n "$server" ] && kill -QUIT "$server"; then
            waits=0
            while kill -0 "$server" && [ $waits -lt 100 ]; do sleep 0.1; waits=$((waits + 1)); done
            [ $waits -lt 100 ] || kill -KILL "$server"
        fi
        rm -rf -- "$1"
        """;

    private readonly Process? shell = OperatingSystem.IsWindows() ? null : Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "coach-postgres-watch", folder])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    });

    /// <summary>The process to end; replaces the one named before.</summary>
    public void Guard(int server) => shell?.StandardInput.WriteLine(server);

    /// <summary>No server runs now: never end a stranger who got its number.</summary>
    public void Forget() => shell?.StandardInput.WriteLine();

    public void Dispose()
    {
        if (shell is not null)
        {
            shell.StandardInput.Close();
            shell.WaitForExit();
            shell.Dispose();
        }
    }
}
