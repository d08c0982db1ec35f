using System.Text;
using System.Text.RegularExpressions;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>
/// Rewrites a draft by putting a replacement in place of the clauses that hold findings. A rewrite is honest only when
/// every fact of the draft (numbers, dates, Latin names, plates, amounts) stands in it still, none was added, and no finding is left.
/// </summary>
internal sealed partial class Rewriter(Func<string, bool> isClean)
{
    /// <summary>A draft with more findings than this wants another hand than a rewriter's.</summary>
    private const int MostFindings = 12;

    /// <summary>The rewritten draft, or null when none is honest.</summary>
    /// <param name="text">The draft.</param>
    /// <param name="findings">At least one, ordered by start.</param>
    /// <param name="fits">Tells whether a sentence says nothing of matters that the draft does not speak of.</param>
    public string? Rewrite(NormalizedText text, IReadOnlyList<Finding> findings, Func<string, bool> fits)
    {
        if (findings.Count > MostFindings || findings.Any(f => !f.Replacements.Any(fits)))
        {
            return null;
        }

        var stretches = OffendingClauses(text.Original, findings);
        int choices = stretches.Max(s => s.Finding.Replacements.Count(fits));
        for (int choice = 0; choice < choices; choice++)
        {
            string candidate = Build(text.Original, stretches, choice, fits);
            if (isClean(candidate) && KeepsFacts(text.Original, candidate) && KeepsFacts(candidate, text.Original))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>True when every number, date, Latin word and marked name of the draft stands in the candidate too.</summary>
    internal static bool KeepsFacts(string draft, string candidate)
    {
        var kept = Facts().Matches(candidate).Select(m => m.Value).ToList();
        return Facts().Matches(draft).All(fact => kept.Remove(fact.Value));
    }

    /// <summary>The clauses around each finding in the draft as typed; neighbours are joined and keep the gravest finding.</summary>
    private static List<(TextSpan Span, Finding Finding)> OffendingClauses(string draft, IReadOnlyList<Finding> findings)
    {
        var stretches = new List<(TextSpan Span, Finding Finding)>();
        foreach (var finding in findings)
        {
            var span = WidenToClause(draft, finding.Span);
            if (stretches.Count > 0 && span.Start <= stretches[^1].Span.End + 1)
            {
                var (before, earlier) = stretches[^1];
                var gravest = earlier.Rule.Severity >= finding.Rule.Severity ? earlier : finding;
                stretches[^1] = (TextSpan.FromBounds(before.Start, Math.Max(before.End, span.End)), gravest);
            }
            else
            {
                stretches.Add((span, finding));
            }
        }

        return stretches;
    }

    private static TextSpan WidenToClause(string draft, TextSpan span)
    {
        int start = span.Start;
        while (start > 0 && !IsMark(draft[start - 1]))
        {
            start--;
        }

        int end = span.End;
        while (end < draft.Length && !IsMark(draft[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static string Build(string draft, List<(TextSpan Span, Finding Finding)> stretches, int choice, Func<string, bool> fits)
    {
        var result = new StringBuilder(draft.Length);
        int from = 0;
        foreach (var (span, finding) in stretches)
        {
            result.Append(draft, from, span.Start - from);
            string[] replacements = [.. finding.Replacements.Where(fits)];
            string replacement = replacements[choice % replacements.Length];
            result.Append(ScriptConverter.Detect(draft) == Script.Traditional ? ScriptConverter.ToTraditional(replacement) : replacement);
            from = span.End;
            while (from < draft.Length && IsMark(draft[from]) && draft[from] is not '\n')
            {
                from++;
            }
        }

        return result.Append(draft, from, draft.Length - from).ToString();
    }

    private static bool IsMark(char c) => ",，、;；:：。.!！?？…\n".Contains(c);

    [GeneratedRegex(@"[A-Za-z0-9]+(?:[.:\-/][A-Za-z0-9]+)*|[一二三四五六七八九十两半]+[点号日天周月年元块折个小分]|[\u4e00-\u9fff]{1,2}(?:先生|女士|小姐|师傅|老师|经理)")]
    private static partial Regex Facts();
}
