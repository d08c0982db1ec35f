using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Benchmarks;

/// <summary>How many drafts one core holds against the rules in a second, beside what a bare search for phrases costs.</summary>
internal static class DraftSpeed
{
    private const int WarmUps = 60;
    private const int Rounds = 100;

    /// <summary>Where rewriting is part of it.</summary>
    private const int WholeRounds = 20;

    public static int Measure()
    {
        var pack = KnowledgeLoader.Load(Path.Combine(AppContext.BaseDirectory, "knowledge"), KnowledgeLoader.DefaultCache).Pack;
        var checker = new DraftChecker(pack.Rules, pack.Language with { Learned = null });
        var drafts = Drafts.All;
        string[] clean = [.. drafts.Where(d => checker.BrokenRules(d).Count == 0)];
        string[] phrases = [.. pack.Rules.SelectMany(r => r.Patterns).Select(p => LongestLiteral(p.Source)).Where(p => p.Length > 1).Distinct()];
        Say($"{drafts.Count} drafts of {drafts.Average(d => d.Length):F0} characters on average, {drafts.Count - clean.Length} of them with a finding; one thread; {pack.Rules.Count} rules");
        Say($"drafts/s by the clock; on a machine that others use at the same time, the figure by processor time tells what a free core would do");
        Time("rules only", drafts, draft => checker.BrokenRules(draft).Count);
        Time("whole check, drafts without a finding", clean, draft => checker.Check(draft).Findings.Count);

        MeasureAllGrounds(new DraftChecker(pack.Rules, pack.Language), pack.Language.Learned is not null, drafts);
        Say($"a bare search of the draft as typed for {phrases.Length} phrases, the longest literal of each pattern:");
        var values = SearchValues.Create(phrases, StringComparison.Ordinal);
        Time("SearchValues<string>", drafts, draft => CountWith(values, draft));
        var regex = new Regex(string.Join('|', phrases.OrderByDescending(p => p.Length).Select(Regex.Escape)), RegexOptions.Compiled | RegexOptions.CultureInvariant);
        Time("compiled Regex", drafts, draft => regex.Count(draft));

        TimeMegabyte("rules only", checker);
        return 0;
    }

    private static void MeasureAllGrounds(DraftChecker checker, bool learned, IReadOnlyList<string> drafts)
    {
        if (!learned)
        {
            Say($"the pack has no phrases.model: patterns are the only ground");
            return;
        }

        string[] clean = [.. drafts.Where(d => checker.BrokenRules(d).Count == 0)];
        Say($"every ground on (disguises and learned meaning too): {drafts.Count - clean.Length} of the drafts with a finding");
        Time("every ground, without a finding", clean, draft => checker.Check(draft).Findings.Count);
        Time("every ground, no rewriting", drafts, draft => checker.BrokenRules(draft).Count);
        Time("whole check, every ground", drafts, draft => checker.Check(draft).Findings.Count, WholeRounds);
        TimeMegabyte("every ground", checker);
    }

    private static void TimeMegabyte(string name, DraftChecker checker)
    {
        string megabyte = Drafts.Megabyte();
        long start = Stopwatch.GetTimestamp();
        int broken = checker.BrokenRules(megabyte).Count;
        Say($"1 MB of drafts as one text ({megabyte.Length} characters), {name}, once: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms, {broken} rules broken");
    }

    private static void Time(string name, IReadOnlyList<string> drafts, Func<string, int> operation, int rounds = Rounds)
    {
        int found = 0;
        for (int i = 0; i < WarmUps; i++)
        {
            found += drafts.Sum(operation);
        }

        long[] ticks = new long[rounds * drafts.Count];
        using var process = Process.GetCurrentProcess();
        var used = process.TotalProcessorTime;
        long begin = Stopwatch.GetTimestamp();
        long before = begin;
        for (int i = 0; i < ticks.Length; i++)
        {
            found += operation(drafts[i % drafts.Count]);
            long now = Stopwatch.GetTimestamp();
            ticks[i] = now - before;
            before = now;
        }

        double perSecond = ticks.Length / Stopwatch.GetElapsedTime(begin, before).TotalSeconds;
        process.Refresh();
        double perProcessorSecond = ticks.Length / (process.TotalProcessorTime - used).TotalSeconds;
        Array.Sort(ticks);
        Say($"{name,-38} {perSecond,10:N0} drafts/s   {perProcessorSecond,10:N0} by processor time   p50 {Micros(ticks[ticks.Length / 2]),8:F1} µs   p99 {Micros(ticks[ticks.Length * 99 / 100]),8:F1} µs   ({found / (WarmUps + rounds)} found)");
    }

    private static double Micros(long ticks) => ticks * 1e6 / Stopwatch.Frequency;

    private static int CountWith(SearchValues<string> values, ReadOnlySpan<char> draft)
    {
        int count = 0;
        for (int at = draft.IndexOfAny(values); at >= 0; at = draft.IndexOfAny(values))
        {
            count++;
            draft = draft[(at + 1)..];
        }

        return count;
    }

    /// <summary>The longest word that stands in the pattern itself; empty when all are named by classes.</summary>
    private static string LongestLiteral(string source) => source.Split(' ')
        .Where(token => token.Length > 0 && !"!.^$".Contains(token[0]))
        .SelectMany(token => token.TrimEnd('?').Split('|'))
        .Where(word => !word.Contains('{'))
        .MaxBy(word => word.Length) ?? "";

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
