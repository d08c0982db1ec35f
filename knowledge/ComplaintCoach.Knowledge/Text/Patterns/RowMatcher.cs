using System.Buffers;
using System.Runtime.InteropServices;

namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>
/// Chains the occurrences of a row's choices from element to element. Occurrences and chains are ordered by their end.
/// Holds the memory it works in; not thread-safe.
/// </summary>
internal sealed class RowMatcher
{
    private const int NegationReach = 3;
    private const string InterjectionCharacters = "啊呀呢哦噢喔嘛哈啦咯哟哎唉诶呃嗯哇呗";
    private static readonly SearchValues<char> s_interjections = SearchValues.Create(InterjectionCharacters);
    private static readonly SearchValues<char> s_closers = SearchValues.Create(InterjectionCharacters + "了吧的吗\" .~");

    private List<TextSpan> _chains = [];
    private List<TextSpan> _longer = [];

    /// <summary>Where words stand that must not follow, in order.</summary>
    private readonly List<int> _forbidden = [];

    /// <summary>The clause looked at last, and up to where (or, at its end, from where) only closing particles stand in it.</summary>
    private TextSpan _clause;
    private int _closed;

    /// <summary>True for a character that may stand between the last element and the end of the clause, or before the first.</summary>
    public static bool IsCloser(char c) => s_closers.Contains(c);

    /// <summary>Adds the row's hits, ordered by the end of their last element.</summary>
    /// <param name="row">The row.</param>
    /// <param name="text">The text.</param>
    /// <param name="byChoice">By choice where it occurs in the text, ordered by end; for each choice that the row names.</param>
    /// <param name="hits">Receives the hits.</param>
    public void Match(CompiledRow row, NormalizedText text, List<TextSpan>?[] byChoice, List<PatternHit> hits)
    {
        Begin(row, text, byChoice);
        for (int i = 1; i < row.Elements.Length && _chains.Count > 0; i++)
        {
            Extend(row.Elements[i], text, byChoice);
        }

        if (_chains.Count == 0)
        {
            return;
        }

        _forbidden.Clear();
        if (row.NotAfter >= 0)
        {
            ReadStarts(Of(byChoice, row.NotAfter));
        }

        _clause = new TextSpan(-1, 0);
        foreach (var chain in _chains)
        {
            if ((row.ToEnd is not { } tail || EndsClause(chain.End, tail, text)) && !Forbidden(chain.End, text))
            {
                hits.Add(new PatternHit(row.Pattern, row.Tail == 0 ? chain : WithTail(chain, row.Tail, text)));
            }
        }
    }

    private static ReadOnlySpan<TextSpan> Of(List<TextSpan>?[] byChoice, int choice) => CollectionsMarshal.AsSpan(byChoice[choice]);

    private void Begin(CompiledRow row, NormalizedText text, List<TextSpan>?[] byChoice)
    {
        _chains.Clear();
        _clause = new TextSpan(-1, 0);
        var element = row.Elements[0];
        foreach (var first in Of(byChoice, element.Choice))
        {
            if ((row.FromStart is { } lead && !StartsClause(first.Start, lead, text)) || Negated(first.Start, element.NotBefore, text, byChoice))
            {
                continue;
            }

            // 小孩 and 孩子 overlap in 小孩子: the match begins where the first of them does.
            _chains.Add(_chains.Count > 0 && _chains[^1].Overlaps(first) ? TextSpan.FromBounds(Math.Min(_chains[^1].Start, first.Start), first.End) : first);
        }
    }

    /// <summary>Joins each occurrence of the element to the chain before it that starts last.</summary>
    private void Extend(CompiledElement element, NormalizedText text, List<TextSpan>?[] byChoice)
    {
        _longer.Clear();
        var chains = CollectionsMarshal.AsSpan(_chains);
        int ended = 0;
        foreach (var next in Of(byChoice, element.Choice))
        {
            while (ended < chains.Length && chains[ended].End <= next.End)
            {
                ended++;
            }

            int before = ended - 1;
            while (before >= 0 && chains[before].End > next.Start)
            {
                before--;
            }

            if (before < 0 || chains[before].End < next.Start - element.Before.Most)
            {
                continue;
            }

            int earliest = EarliestEnd(next.Start, element.Before, text);
            int bestStart = -1;
            for (int i = before; i >= 0 && chains[i].End >= earliest && chains[i].End > bestStart; i--)
            {
                bestStart = Math.Max(bestStart, chains[i].Start);
            }

            if (bestStart >= 0 && !Negated(next.Start, element.NotBefore, text, byChoice))
            {
                _longer.Add(TextSpan.FromBounds(bestStart, next.End));
            }
        }

        (_chains, _longer) = (_longer, _chains);
    }

    /// <summary>Where a chain must end at the earliest for the gap to reach from there to the position.</summary>
    private static int EarliestEnd(int position, Gap gap, NormalizedText text)
    {
        int furthest = position - gap.Most;
        switch (gap.Scope)
        {
            case GapScope.Clause:
                return Math.Max(furthest, text.Clauses.ClauseAt(position).Start);
            case GapScope.Sentence:
                return Math.Max(furthest, text.Clauses.SentenceAt(position).Start);
            default:
                int earliest = position;
                while (earliest > 0 && earliest > furthest && s_interjections.Contains(text.Value[earliest - 1]))
                {
                    earliest--;
                }

                return earliest;
        }
    }

    private static TextSpan WithTail(TextSpan chain, int tail, NormalizedText text) =>
        TextSpan.FromBounds(chain.Start, Math.Max(chain.End, Math.Min(chain.End + tail, text.Clauses.ClauseAt(chain.End).End)));

    private static bool Negated(int start, int choice, NormalizedText text, List<TextSpan>?[] byChoice)
    {
        if (choice < 0)
        {
            return false;
        }

        var found = Of(byChoice, choice);
        for (int i = FirstEndingAfter(found, start - NegationReach); i < found.Length && found[i].End <= start; i++)
        {
            if (text.Clauses.ClauseAt(found[i].Start) == text.Clauses.ClauseAt(start))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadStarts(ReadOnlySpan<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            _forbidden.Add(span.Start);
        }

        _forbidden.Sort();
    }

    private bool Forbidden(int end, NormalizedText text)
    {
        if (_forbidden.Count == 0)
        {
            return false;
        }

        int found = _forbidden.BinarySearch(end);
        int next = found < 0 ? ~found : found;
        return next < _forbidden.Count && _forbidden[next] < end + NegationReach && text.Clauses.ClauseAt(_forbidden[next]) == text.Clauses.ClauseAt(end);
    }

    /// <summary>The first of the spans, which are ordered by end, that ends behind the position.</summary>
    private static int FirstEndingAfter(ReadOnlySpan<TextSpan> spans, int position)
    {
        int low = 0;
        int high = spans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = spans[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Interjections and closing particles do not count as distance.</summary>
    private bool StartsClause(int start, int lead, NormalizedText text)
    {
        var clause = text.Clauses.ClauseAt(start);
        if (start - clause.Start <= lead)
        {
            return true;
        }

        if (_clause != clause)
        {
            _clause = clause;
            int other = text.Value.AsSpan(clause.Start, clause.Length).IndexOfAnyExcept(s_closers);
            _closed = other < 0 ? clause.End : clause.Start + other;
        }

        return start <= _closed;
    }

    private bool EndsClause(int end, int tail, NormalizedText text)
    {
        var clause = text.Clauses.ClauseAt(end);
        if (clause.End - end <= tail)
        {
            return true;
        }

        if (_clause != clause)
        {
            _clause = clause;
            _closed = clause.Start + text.Value.AsSpan(clause.Start, clause.Length).LastIndexOfAnyExcept(s_closers) + 1;
        }

        return end >= _closed;
    }
}
