using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Finds the stretches of a draft that are not the advisor's own statement: quoted, reported or disowned words.</summary>
internal static class OthersWords
{
    private static readonly Comparer<TextSpan> s_byStart = Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start));

    /// <summary>
    /// After a lead-in: what stands in the quotation marks that follow in the same sentence, or without marks the rest of the
    /// sentence. A quoted stretch also counts when its sentence disowns it or speaks of saying. Ordered and disjoint.
    /// </summary>
    public static List<TextSpan> Find(NormalizedText draft, IReadOnlyList<TextSpan> quotations, IReadOnlyList<TextSpan> disownings, IReadOnlyList<TextSpan> speech)
    {
        if (quotations.Count + disownings.Count + speech.Count == 0)
        {
            return [];
        }

        var quoted = QuotedStretches(draft.Value);
        var found = new List<TextSpan>();
        foreach (var bySentence in quotations.Concat(disownings).GroupBy(leadIn => draft.Clauses.SentenceAt(leadIn.Start)))
        {
            var sentence = bySentence.Key;
            int from = bySentence.Min(leadIn => leadIn.End);
            var inMarks = Within(quoted, from, sentence.End);
            if (inMarks.Count > 0)
            {
                found.AddRange(inMarks);
            }
            else
            {
                found.Add(TextSpan.FromBounds(from, Math.Max(from, sentence.End)));
            }
        }

        foreach (var sentence in disownings.Concat(speech).Select(d => draft.Clauses.SentenceAt(d.Start)).Distinct())
        {
            found.AddRange(Within(quoted, sentence.Start, sentence.End));
        }

        return Disjoint(found);
    }

    private static List<TextSpan> Within(List<TextSpan> quoted, int from, int to)
    {
        int first = quoted.BinarySearch(new TextSpan(from, 0), s_byStart);
        first = first < 0 ? ~first : first;
        int last = first;
        while (last < quoted.Count && quoted[last].Start <= to)
        {
            last++;
        }

        return quoted[first..last];
    }

    /// <summary>Ordered, overlapping stretches joined, so that a look-up takes logarithmic time.</summary>
    private static List<TextSpan> Disjoint(List<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = TextSpan.FromBounds(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    /// <summary>Whether one of the ordered, disjoint stretches covers the span.</summary>
    public static bool Cover(List<TextSpan> stretches, TextSpan span)
    {
        int low = 0;
        int high = stretches.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = stretches[middle].End < span.End ? (middle + 1, high) : (low, middle);
        }

        return low < stretches.Count && stretches[low].Covers(span);
    }

    private static List<TextSpan> QuotedStretches(string value)
    {
        var stretches = new List<TextSpan>();
        for (int open = value.IndexOf('"'); open >= 0;)
        {
            int close = value.IndexOf('"', open + 1);
            if (close < 0)
            {
                break;
            }

            stretches.Add(TextSpan.FromBounds(open, close + 1));
            open = value.IndexOf('"', close + 1);
        }

        return stretches;
    }
}
