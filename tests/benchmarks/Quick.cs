using System.Diagnostics;
using ComplaintCoach.Testing;

namespace ComplaintCoach.Benchmarks;

/// <summary>Each operation a few times, with rough figures; for seeing that the benchmarks run.</summary>
internal static class Quick
{
    private const int Times = 200;

    public static async Task<int> RunAsync()
    {
        var coach = new CoachBenchmarks();
        Print("advise", () => coach.Advise());
        Print("check", () => coach.Check());
        Print("search", () => coach.Search());
        Print("mask", () => coach.Mask());
        using var bot = await BotProcess.StartAsync();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Times; i++)
        {
            await bot.SayAsync(Texts.Customer, $"q{i}");
        }

        Console.WriteLine($"turn over HTTP {Stopwatch.GetElapsedTime(start).TotalMilliseconds / Times,8:F3} ms");
        return 0;
    }

    private static void Print(string name, Action operation)
    {
        for (int i = 0; i < Times; i++)
        {
            operation();
        }

        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Times; i++)
        {
            operation();
        }

        Console.WriteLine($"{name,-14} {Stopwatch.GetElapsedTime(start).TotalMilliseconds / Times,8:F3} ms");
    }
}
