using System.Text;
using System.Text.Json;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Cli.Evaluation;

/// <summary>A labelled stretch.</summary>
/// <param name="Kind">Its label.</param>
/// <param name="Span">Where it stands in the text without marks; UTF-16 code units.</param>
internal readonly record struct LabelledStretch(string Kind, TextSpan Span);

/// <summary>A text whose labelled stretches stand as ⟦kind|text⟧.</summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Stretches">In order.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<LabelledStretch> Stretches)
{
    /// <summary>Takes the marks out.</summary>
    /// <exception cref="JsonException">A mark is not closed, has no kind, or stands inside another one; the message names the line.</exception>
    public static MarkedText Parse(string id, string marked)
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
                throw new JsonException($"{id}: the mark at {open} is not of the form ⟦kind|text⟧");
            }

            text.Append(marked, from, open - from);
            stretches.Add(new LabelledStretch(marked[(open + 1)..bar], new TextSpan(text.Length, close - bar - 1)));
            text.Append(marked, bar + 1, close - bar - 1);
            from = close + 1;
        }

        text.Append(marked, from, marked.Length - from);
        return new MarkedText(text.ToString(), stretches);
    }
}
