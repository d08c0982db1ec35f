using BenchmarkDotNet.Attributes;
using ComplaintCoach.Testing;

namespace ComplaintCoach.Benchmarks;

/// <summary>One whole turn over HTTP: an activity posted, its replies read.</summary>
public class TurnBenchmarks
{
    private BotProcess? _bot;
    private int _turn;

    [GlobalSetup]
    public async Task StartAsync() => _bot = await BotProcess.StartAsync();

    [Benchmark]
    public Task<string> Turn() => _bot!.SayAsync(Texts.Customer, $"b{_turn++}");

    [GlobalCleanup]
    public void Stop() => _bot?.Dispose();
}
