using BenchmarkDotNet.Running;
using ComplaintCoach.Benchmarks;

// dotnet run -c Release --project tests/benchmarks                 all, by BenchmarkDotNet
// dotnet run -c Release --project tests/benchmarks -- --startup    time from process start to the first answer
// dotnet run -c Release --project tests/benchmarks -- --quick      each operation once, to see that it runs
// dotnet run -c Release --project tests/benchmarks -- --drafts     drafts a second on one core, beside a bare search for phrases
return args switch
{
    ["--startup"] => await StartUp.MeasureAsync(),
    ["--drafts"] => DraftSpeed.Measure(),
    ["--quick"] => await Quick.RunAsync(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(CoachBenchmarks).Assembly).Run(args).Any() ? 0 : 1,
};
