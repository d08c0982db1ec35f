using System.Diagnostics;
using ComplaintCoach.Testing;

namespace ComplaintCoach.Benchmarks;

/// <summary>Time from starting <c>dotnet ComplaintCoach.Bot.dll</c> to its first answer, model cached.</summary>
internal static class StartUp
{
    private const int Runs = 5;

    public static async Task<int> MeasureAsync()
    {
        (await BotProcess.StartAsync()).Dispose();
        var times = new List<double>();
        for (int run = 0; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            using var bot = await BotProcess.StartAsync();
            await bot.SayAsync(Texts.Customer, "first");
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        times.Sort();
        Console.WriteLine($"start to first answer, {Runs} runs: min {times[0]:F2} s, median {times[Runs / 2]:F2} s, max {times[^1]:F2} s");
        return 0;
    }
}
