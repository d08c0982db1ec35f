using System.Diagnostics;
using System.Text;

namespace ComplaintCoach.Knowledge.Tests.Support;

/// <summary>Runs <c>coach</c> as a process, as a person or a script would.</summary>
internal static class CoachCommand
{
    public static (int Code, string Output, string Error) Run(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts it in the folder that holds the solution, all its streams redirected.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "coach.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = TestCoach.Root,
        };
        return Process.Start(start).ShouldNotBeNull();
    }
}
