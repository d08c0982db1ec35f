using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Cli.Commands;

/// <summary>Prints how the rules read a draft. The names of the columns are short Latin words, so that they stand in line whatever the width of the Chinese behind them.</summary>
internal static class ExplanationPrinter
{
    public static void Print(Explanation explanation)
    {
        Line("read as", explanation.Normalized.ReplaceLineEndings("⏎"));
        foreach (var (typed, read) in explanation.Disguises)
        {
            Line("disguised", $"〈{typed}〉 stands for 〈{read}〉");
        }

        Line("clauses", string.Join(" | ", explanation.Clauses));
        foreach (var hit in explanation.Hits)
        {
            Line("hit", $"{hit.Rule}: 〈{hit.Words}〉 {Fate(hit)}");
            Line("", $"  by the pattern:  {hit.Pattern}");
            if (hit.By is { } by)
            {
                Line("", $"  cancelled by:    {by.Pattern}");
            }

            foreach (var idle in hit.Idle)
            {
                Line("", $"  not cancelled:   {Idle(idle)}");
                Line("", $"  by the pattern:  {idle.Pattern}");
            }
        }

        foreach (var meaning in explanation.Meanings)
        {
            Line("meaning", $"{meaning.Rule}: 〈{meaning.Words}〉 {(meaning.Counts ? "counts" : "does not count")}: {meaning.Probability:P0}");
            Line("", $"  for it speak:    {string.Join(" ", meaning.Strongest.Select(w => $"〈{w}〉"))}");
        }
    }

    private static string Fate(ExplainedHit hit) => hit.Fate switch
    {
        HitFate.Counts => "counts",
        HitFate.Excepted => $"cancelled: covered by the exception {By(hit)}",
        HitFate.UnlessInClause => $"cancelled: 'unless' in the clause: {By(hit)}",
        HitFate.UnlessInSentence => $"cancelled: 'unless' in the sentence: {By(hit)}",
        HitFate.UnlessInDraft => $"cancelled: 'unless' in the draft: {By(hit)}",
        HitFate.OthersWords => $"cancelled: another's words, or disowned: {By(hit)}",
        HitFate.AcrossMarks => "cancelled: it begins inside quotation marks and ends outside, or the other way round",
        HitFate.TooFew => "too few: the rule wants more such hits in one draft ('repeat')",
        HitFate.OutweighedByMeaning => "outweighed: the model holds that the words mean something else",
        _ => throw new ArgumentOutOfRangeException(nameof(hit), hit.Fate, "An unknown fate."),
    };

    private static string Idle(IdleCanceller idle) => idle.Would switch
    {
        HitFate.Excepted => $"the exception 〈{idle.Words}〉 matched but does not cover it",
        HitFate.UnlessInClause => $"'unless' in the clause: 〈{idle.Words}〉 matched but stands in another clause",
        HitFate.UnlessInSentence => $"'unless' in the sentence: 〈{idle.Words}〉 matched but stands in another sentence",
        _ => throw new ArgumentOutOfRangeException(nameof(idle), idle.Would, "Such a pattern cancels wherever it stands."),
    };

    private static string By(ExplainedHit hit) => hit.By is { } by ? $"〈{by.Words}〉" : "quotation marks";

    private static void Line(string name, string text) => Console.WriteLine($"  {name,-10} {text}");
}
