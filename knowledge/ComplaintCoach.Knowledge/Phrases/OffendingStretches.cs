using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Clauses of a draft that one replacement stands for.</summary>
/// <param name="Start">The first character of the first clause, in UTF-16 code units of the draft as typed.</param>
/// <param name="End">Behind the marks of the last clause.</param>
/// <param name="Rule">The gravest rule that is broken in it.</param>
/// <param name="Lead">The draft's own words before the finding, as typed, which keep the stretch's facts and form of address; may be empty, null when its facts cannot be kept.</param>
internal sealed record Stretch(int Start, int End, Rule Rule, string? Lead);

/// <summary>
/// Widens findings to the clauses that must go with them: neighbours that sting too, and what hangs on them in the sentence.
/// Made for one draft; not thread-safe.
/// </summary>
internal sealed class OffendingStretches(NormalizedText text, IReadOnlyList<Finding> findings, IDraftSense sense, DraftWords words, Facts facts)
{
    /// <summary>A clause that breaks a rule with this probability goes with a finding beside it. Set by what was left beside findings in tests/sets/drafts.dev.b.jsonl to .h.jsonl, as the next one.</summary>
    private const float DoubtfulFrom = 0.03f;

    /// <summary>From this probability on a clause goes that stands in the sentence of a finding.</summary>
    private const float NotCleanFrom = 0.001f;

    /// <summary>Words before a finding may stay unless they break a rule by themselves with this probability; half a clause is easily misjudged.</summary>
    private const float OffendsFrom = 0.3f;

    private readonly IReadOnlyList<DraftClause> _clauses = DraftClauses.Of(text);
    private readonly IReadOnlyList<Fact> _facts = facts.In(text.Original);
    private readonly (SpanReach Doubtful, SpanReach NotClean) _suspect = Suspect(sense.Doubtful(text, NotCleanFrom));

    /// <summary>In order, disjoint.</summary>
    public List<Stretch> Find()
    {
        bool[] goes = [.. _clauses.Select(c => findings.Any(f => f.Span.Overlaps(c.Span)))];
        for (int i = 0; i < _clauses.Count; i++)
        {
            if (findings.Any(f => f.Span.Overlaps(_clauses[i].Span)))
            {
                Widen(goes, i, -1);
                Widen(goes, i, +1);
            }
        }

        var stretches = new List<Stretch>();
        for (int first = 0; first < _clauses.Count; first++)
        {
            if (goes[first])
            {
                int last = first;
                while (last + 1 < _clauses.Count && goes[last + 1] && !OpensAnother(first, last + 1))
                {
                    last++;
                }

                stretches.Add(StretchOf(first, last));
                first = last;
            }
        }

        return stretches;
    }

    /// <summary>A new sentence that breaks a rule which the stretch so far does not break has a replacement of its own.</summary>
    private bool OpensAnother(int first, int next)
    {
        if (!_clauses[next - 1].EndsSentence)
        {
            return false;
        }

        int last = next;
        while (last + 1 < _clauses.Count && !_clauses[last].EndsSentence)
        {
            last++;
        }

        var before = RulesIn(first, next - 1).ToHashSet();
        return before.Count > 0 && !before.IsSupersetOf(RulesIn(next, last));
    }

    private IEnumerable<Rule> RulesIn(int first, int last)
    {
        var span = TextSpan.FromBounds(_clauses[first].Span.Start, _clauses[last].Span.End);
        return findings.Where(f => f.Span.Overlaps(span)).Select(f => f.Rule);
    }

    private void Widen(bool[] goes, int from, int step)
    {
        for (int i = from + step; i >= 0 && i < _clauses.Count && !goes[i] && (Stings(_clauses[i]) || Hangs(i, step)); i += step)
        {
            goes[i] = true;
        }
    }

    private static (SpanReach Doubtful, SpanReach NotClean) Suspect(List<(TextSpan Clause, float Probability)> clauses) =>
        (new([.. clauses.Where(c => c.Probability >= DoubtfulFrom).Select(c => c.Clause)]), new([.. clauses.Select(c => c.Clause)]));

    private bool Stings(DraftClause clause) => words.Stings(clause.Value) || _suspect.Doubtful.Overlaps(clause.Span);

    /// <summary>
    /// The rest of a sentence hangs on what offends in it, but for what is quite clean and what the advisor does, asks or
    /// states as a fact; and so do words that only lead in what follows.
    /// </summary>
    private bool Hangs(int at, int step)
    {
        var clause = _clauses[at];
        bool sameSentence = !_clauses[step > 0 ? at - 1 : at].EndsSentence;
        bool needed = words.IsGreeting(clause.Value) || words.IsUseful(clause.Value) || FactsIn(clause.Span).Any();
        return sameSentence && !needed && (_suspect.NotClean.Overlaps(clause.Span) || (step < 0 && words.LeadsIn(clause.Value)));
    }

    private Stretch StretchOf(int first, int last)
    {
        int start = _clauses[first].Span.Start;
        int end = _clauses[last].End;
        var span = TextSpan.FromBounds(start, Math.Max(start + 1, end));
        var gravest = findings.Where(f => f.Span.Overlaps(span)).MaxBy(f => f.Rule.Severity)!;
        bool withheld = findings.Any(f => f.Rule.WithholdsFacts && f.Span.Overlaps(span)) && FactsIn(span).Any();
        return new Stretch(start, end, gravest.Rule, withheld ? null : LeadOf(first, last));
    }

    /// <summary>The form of address first, then the words of the clause with facts that stand before its finding; null when there are others.</summary>
    private string? LeadOf(int first, int last)
    {
        string kept = Opening(_clauses[first]);
        for (int i = first; i <= last; i++)
        {
            var held = FactsIn(_clauses[i].Span).ToList();
            string topic = held.Count == 0 ? "" : TopicOf(_clauses[i], held);
            if (topic.Length > 0 && (kept.Length == 0 || topic.StartsWith(kept, StringComparison.Ordinal)))
            {
                kept = topic;
            }
            else if (held.Exists(f => f.Span.Start >= _clauses[first].Span.Start + kept.Length || i > first))
            {
                return null;
            }
        }

        return kept;
    }

    private string Opening(DraftClause clause)
    {
        int length = words.Opening(clause.Value);
        string typed = clause.Span.In(text.Original);
        return length > 0 && length < typed.Length ? typed[..length] : "";
    }

    /// <summary>
    /// What of a clause can stand before a replacement with all its facts: the clause itself when it offends only together
    /// with others, or its subject, which ends with the last fact or the thing named by it. Else empty.
    /// </summary>
    private string TopicOf(DraftClause clause, List<Fact> held)
    {
        string typed = clause.Span.In(text.Original);
        if (!words.MayOpen(clause.Value))
        {
            return "";
        }

        return MayStay(typed) ? typed
            : words.Subject(typed, held[^1].Span.End - clause.Span.Start, OffendsAt(clause)) is { } subject && MayStay(subject) ? subject
            : "";
    }

    /// <summary>Where in the clause its finding starts; its end for a clause without one.</summary>
    private int OffendsAt(DraftClause clause) =>
        findings.Where(f => f.Span.Overlaps(clause.Span)).Select(f => f.Span.Start).DefaultIfEmpty(clause.Span.End).Min() - clause.Span.Start;

    private bool MayStay(string part) => !words.Stings(Normalizer.Normalize(part).Value) && sense.IsSpotless(part, OffendsFrom);

    private IEnumerable<Fact> FactsIn(TextSpan span) => _facts.Where(f => f.Span.Overlaps(span));
}
