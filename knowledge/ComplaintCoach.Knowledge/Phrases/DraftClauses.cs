using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>A clause of a draft with the marks that end it.</summary>
/// <param name="Span">Its words, in UTF-16 code units of the draft as typed.</param>
/// <param name="End">Where the next clause starts: behind the marks.</param>
/// <param name="Value">Its words, normalised.</param>
/// <param name="EndsSentence">False when only a comma or dots follow.</param>
internal readonly record struct DraftClause(TextSpan Span, int End, string Value, bool EndsSentence);

/// <summary>Cuts a draft into clauses; a mark between two digits (10:30) cuts nothing. Stateless, thread-safe.</summary>
internal static class DraftClauses
{
    /// <summary>In order, without gaps between them; empty ones are left out, their marks stand with the clause before.</summary>
    public static IReadOnlyList<DraftClause> Of(NormalizedText draft)
    {
        var clauses = new List<DraftClause>();
        string value = draft.Value;
        int start = 0;
        for (int i = 0; i <= value.Length; i++)
        {
            bool ends = i == value.Length || ClauseMap.SentenceEnders.Contains(value[i]);
            if (!ends && (!ClauseMap.ClauseEnders.Contains(value[i]) || IsInsideNumber(value, i)))
            {
                continue;
            }

            var words = Trimmed(value, start, i);
            bool endsSentence = ends && (i == value.Length || value[i] != '…');
            if (words.Length > 0)
            {
                Add(clauses, draft, words, endsSentence);
            }
            else if (endsSentence && clauses.Count > 0)
            {
                clauses[^1] = clauses[^1] with { EndsSentence = true };
            }

            start = i + 1;
        }

        if (clauses.Count > 0)
        {
            clauses[^1] = clauses[^1] with { End = draft.Original.Length };
        }

        return clauses;
    }

    private static void Add(List<DraftClause> clauses, NormalizedText draft, TextSpan words, bool ends)
    {
        var span = draft.ToOriginal(words);
        if (clauses.Count > 0)
        {
            clauses[^1] = clauses[^1] with { End = span.Start };
        }

        clauses.Add(new DraftClause(span, span.End, words.In(draft.Value), ends));
    }

    private static TextSpan Trimmed(string value, int start, int end)
    {
        while (start < end && value[start] == ' ')
        {
            start++;
        }

        while (end > start && value[end - 1] == ' ')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsInsideNumber(string value, int at) =>
        value[at] is ':' or ',' && at > 0 && at + 1 < value.Length && char.IsAsciiDigit(value[at - 1]) && char.IsAsciiDigit(value[at + 1]);
}
