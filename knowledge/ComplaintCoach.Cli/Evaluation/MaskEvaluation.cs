using System.Globalization;
using System.Text.Json;
using ComplaintCoach.Knowledge.Masking;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Cli.Evaluation;

/// <summary>Judges the masker on texts with labelled stretches.</summary>
internal static class MaskEvaluation
{
    private const double Thousand = 1000;
    private static readonly string[] s_kept = ["amount", "date", "order"];
    private static readonly string[] s_masked = [.. MaskKinds.All.Select(MaskKinds.NameOf)];

    /// <param name="Hard">Whether the text is marked as hard.</param>
    /// <param name="Stretch">The label.</param>
    /// <param name="Right">Wholly masked when it should be; wholly left when it should stay.</param>
    private sealed record Judged(bool Hard, LabelledStretch Stretch, bool Right);

    private sealed record Text(string Id, LabelledText Marked, MaskedText Masked, IReadOnlyList<Judged> Judged, int Outside, int Elsewhere);

    /// <summary>Recall, and the share lost of what should stay, of any way of masking.</summary>
    public static (Figure Recall, Figure Lost) Figures(IEnumerable<LabelledText> texts, Func<string, MaskedText> mask)
    {
        var judged = texts.SelectMany(text => Judge("", hard: false, text, mask).Judged).ToList();
        return (Share([.. judged.Where(j => !s_kept.Contains(j.Stretch.Kind))]), Lost([.. judged.Where(j => s_kept.Contains(j.Stretch.Kind))]));
    }

    /// <summary>Prints the figures and returns the main one, recall.</summary>
    public static (double Main, string Summary) Run(IReadOnlyList<LabelledLine> lines, TextWriter output, bool misses)
    {
        var texts = lines.Select(line => Judge(line.Id, line.Flag("hard"), Parse(line), Masker.Mask)).ToList();
        var judged = texts.SelectMany(t => t.Judged).ToList();
        var wanted = judged.Where(j => !s_kept.Contains(j.Stretch.Kind)).ToList();
        var kept = judged.Where(j => s_kept.Contains(j.Stretch.Kind)).ToList();
        var recall = Share(wanted);
        var lost = Lost(kept);
        string elsewhere = (Thousand * texts.Sum(t => t.Elsewhere) / Math.Max(1, texts.Sum(t => t.Outside))).ToString("F2", CultureInfo.InvariantCulture);
        output.WriteLine($"texts               {texts.Count}");
        output.WriteLine($"recall              {recall}  ({wanted.Count} stretches to be masked)");
        output.WriteLine($"recall, hard texts  {Share([.. wanted.Where(j => j.Hard)])}  ({wanted.Count(j => j.Hard)})");
        output.WriteLine($"lost                {lost}  ({kept.Count} stretches to be kept)");
        output.WriteLine($"elsewhere           {elsewhere}  characters masked in a thousand outside what is to be masked");
        output.WriteLine();
        foreach (string kind in s_masked)
        {
            WriteKind(output, "recall", kind, [.. wanted.Where(j => j.Stretch.Kind == kind)], right: true);
        }

        foreach (string kind in s_kept)
        {
            WriteKind(output, "lost", kind, [.. kept.Where(j => j.Stretch.Kind == kind)], right: false);
        }

        if (misses)
        {
            WriteMisses(texts, output);
        }

        return (recall.Value, $"recall {recall}; lost {lost}; elsewhere {elsewhere} in 1000");
    }

    private static Figure Lost(List<Judged> kept) => Interval.Share(kept.Count(j => !j.Right), kept.Count);

    private static Figure Share(List<Judged> judged) => Interval.Share(judged.Count(j => j.Right), judged.Count);

    private static void WriteKind(TextWriter output, string figure, string kind, List<Judged> judged, bool right)
    {
        if (judged.Count > 0)
        {
            output.WriteLine($"{figure,-6} {kind,-12} {Interval.Share(judged.Count(j => j.Right == right), judged.Count)}  ({judged.Count})");
        }
    }

    private static Text Judge(string id, bool hard, LabelledText marked, Func<string, MaskedText> mask)
    {
        if (marked.Stretches.FirstOrDefault(s => !s_kept.Contains(s.Kind) && !s_masked.Contains(s.Kind)) is { Kind: { } unknown })
        {
            throw new JsonException($"{id}: '{unknown}' is not one of {string.Join(", ", s_masked.Concat(s_kept))}");
        }

        var masked = mask(marked.Text);
        var covered = Cover(marked.Text, masked.Spans.Select(s => s.Span));
        var wanted = Cover(marked.Text, marked.Stretches.Where(s => !s_kept.Contains(s.Kind)).Select(s => s.Span));
        Judged[] judged = [.. marked.Stretches.Select(s => new Judged(hard, s, s_kept.Contains(s.Kind) ? !covered.AsSpan(s.Span.Start, s.Span.Length).Contains(true) : IsMasked(marked.Text, s.Span, covered)))];
        return new Text(id, marked, masked, judged, wanted.Count(w => !w), wanted.Zip(covered).Count(p => !p.First && p.Second));
    }

    private static LabelledText Parse(LabelledLine line)
    {
        try
        {
            return LabelledText.Parse(line.Text("marked") ?? throw new FormatException("the key 'marked' is missing"));
        }
        catch (FormatException e)
        {
            throw new JsonException($"{line.Id}: {e.Message}");
        }
    }

    /// <summary>Every letter and digit counts; blanks and marks between them do not.</summary>
    private static bool IsMasked(string text, TextSpan span, bool[] covered) =>
        Enumerable.Range(span.Start, span.Length).All(i => covered[i] || !(char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])));

    private static bool[] Cover(string text, IEnumerable<TextSpan> spans)
    {
        var covered = new bool[text.Length];
        foreach (var span in spans)
        {
            covered.AsSpan(span.Start, span.Length).Fill(true);
        }

        return covered;
    }

    private static void WriteMisses(List<Text> texts, TextWriter output)
    {
        foreach (var text in texts.Where(t => t.Elsewhere > 0 || t.Judged.Any(j => !j.Right)))
        {
            string wrong = string.Join(' ', text.Judged.Where(j => !j.Right).Select(j => $"{j.Stretch.Kind}|{j.Stretch.Span.In(text.Marked.Text)}"));
            output.WriteLine($"{text.Id} [{wrong}] {text.Elsewhere} elsewhere: {text.Masked.Text.ReplaceLineEndings("\\n")}");
        }
    }
}
