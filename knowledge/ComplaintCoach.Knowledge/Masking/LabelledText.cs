using System.Text;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Masking;

/// <summary>A labelled stretch.</summary>
/// <param name="Kind">Its label.</param>
/// <param name="Span">Where it stands in the text without marks; UTF-16 code units.</param>
public readonly record struct LabelledStretch(string Kind, TextSpan Span);

/// <summary>A text whose labelled stretches stand as ⟦kind|text⟧. Immutable, thread-safe.</summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Stretches">In order, none overlapping.</param>
public sealed record LabelledText(string Text, IReadOnlyList<LabelledStretch> Stretches)
{
    /// <summary>Takes the marks out.</summary>
    /// <exception cref="FormatException">A mark is not closed, has no kind, or stands inside another one; the message says where.</exception>
    public static LabelledText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var stretches = new List<LabelledStretch>();
        int from = 0;
        for (int open = marked.IndexOf('⟦'); open >= 0; open = marked.IndexOf('⟦', from))
        {
            int bar = marked.IndexOf('|', open);
            int close = marked.IndexOf('⟧', open);
            if (bar < 0 || close < bar || marked.IndexOf('⟦', open + 1, close - open - 1) >= 0)
            {
                throw new FormatException($"the mark at {open} is not of the form ⟦kind|text⟧");
            }

            text.Append(marked, from, open - from);
            stretches.Add(new LabelledStretch(marked[(open + 1)..bar], new TextSpan(text.Length, close - bar - 1)));
            text.Append(marked, bar + 1, close - bar - 1);
            from = close + 1;
        }

        text.Append(marked, from, marked.Length - from);
        return new LabelledText(text.ToString(), stretches);
    }
}
