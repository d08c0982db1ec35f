using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Finds the stretches of a draft that are not the advisor's own statement: quoted, reported or disowned words.</summary>
internal static class OthersWords
{
    /// <summary>
    /// After a lead-in: what stands in the quotation marks that follow in the same sentence, or without marks the rest of the
    /// sentence. A quoted stretch also counts when it is disowned right after it.
    /// </summary>
    public static List<TextSpan> Find(NormalizedText draft, IReadOnlyList<TextSpan> quotations, IReadOnlyList<TextSpan> disownings)
    {
        if (quotations.Count + disownings.Count == 0)
        {
            return [];
        }

        var quoted = QuotedStretches(draft.Value);
        var found = new List<TextSpan>();
        foreach (var leadIn in quotations.Concat(disownings))
        {
            var sentence = draft.Clauses.SentenceAt(leadIn.Start);
            var inMarks = quoted.Where(q => q.Start >= leadIn.End && q.Start <= sentence.End).ToList();
            if (inMarks.Count > 0)
            {
                found.AddRange(inMarks);
            }
            else
            {
                found.Add(TextSpan.FromBounds(leadIn.End, sentence.End));
            }
        }

        foreach (var disowning in disownings)
        {
            found.AddRange(quoted.Where(q => draft.Clauses.SentencesAround(q).Overlaps(disowning)));
        }

        return found;
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
