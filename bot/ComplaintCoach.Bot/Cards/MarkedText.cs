using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Bot.Cards;

/// <summary>A draft with its findings marked in place. Where findings overlap, the gravest colour shows.</summary>
internal static class MarkedText
{
    private const int Around = 30;
    private const byte Unmarked = 0;

    /// <summary>The whole text when it fits, else only what stands around the findings, as far as it fits.</summary>
    public static IEnumerable<Run> Runs(string text, IReadOnlyList<Finding> findings, int longest)
    {
        byte[] marks = Marks(text, findings);
        int shownTo = 0;
        foreach (var (start, end) in text.Length <= longest ? [(0, text.Length)] : Windows(text, findings, longest))
        {
            if (start > shownTo)
            {
                yield return Run.Small(Excerpt.Gap);
            }

            foreach (var run in Stretches(text, marks, start, end))
            {
                yield return run;
            }

            shownTo = end;
        }

        if (shownTo < text.Length)
        {
            yield return Run.Small(Excerpt.Gap);
        }
    }

    /// <summary>The colour that stands for a severity on every card.</summary>
    public static string Color(Severity severity) => severity switch
    {
        Severity.Block => "Attention",
        Severity.Warn => "Warning",
        _ => "Accent",
    };

    private static byte[] Marks(string text, IReadOnlyList<Finding> findings)
    {
        byte[] marks = new byte[text.Length];
        foreach (var finding in findings)
        {
            byte mark = (byte)(finding.Rule.Severity + 1);
            foreach (ref byte at in marks.AsSpan(finding.Span.Start, finding.Span.Length))
            {
                at = Math.Max(at, mark);
            }
        }

        return marks;
    }

    /// <summary>Stretches around the findings in reading order, not overlapping, together no longer than allowed.</summary>
    private static IEnumerable<(int Start, int End)> Windows(string text, IReadOnlyList<Finding> findings, int longest)
    {
        int room = longest;
        int from = 0;
        foreach (var finding in findings)
        {
            int start = Excerpt.Whole(text, Math.Max(from, finding.Span.Start - Around));
            int end = Excerpt.Whole(text, Math.Min(Math.Min(text.Length, finding.Span.End + Around), start + room));
            if (end > start)
            {
                yield return (start, end);
                room -= end - start;
                from = end;
            }
        }

        if (findings.Count == 0)
        {
            yield return (0, Excerpt.Whole(text, longest));
        }
    }

    private static IEnumerable<Run> Stretches(string text, byte[] marks, int start, int end)
    {
        for (int from = start, to; from < end; from = to)
        {
            to = from + 1;
            while (to < end && (marks[to] == marks[from] || Excerpt.Whole(text, to) != to))
            {
                to++;
            }

            yield return Marked(text[from..to], marks[from]);
        }
    }

    private static Run Marked(string text, byte mark) => mark == Unmarked
        ? new Run(text)
        : new Run(text) { Color = Color((Severity)(mark - 1)), Highlight = true, Underline = true };
}
