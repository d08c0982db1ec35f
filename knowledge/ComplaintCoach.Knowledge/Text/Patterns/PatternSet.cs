using System.Buffers;

namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>Where a pattern of a set matched.</summary>
/// <param name="Pattern">Position of the pattern in the set.</param>
/// <param name="Span">In the normalised text, from the first element to the last.</param>
public readonly record struct PatternHit(int Pattern, TextSpan Span);

/// <summary>
/// Many patterns compiled into one pass over the text. For each place where a pattern's last element stands, the tightest
/// match is reported. Cost: linear in the length of the text (gaps are bounded). Immutable, thread-safe.
/// </summary>
public sealed class PatternSet
{
    private const int NegationReach = 3;
    private const string InterjectionCharacters = "啊呀呢哦噢喔嘛哈啦咯哟哎唉诶呃嗯哇呗";
    private static readonly SearchValues<char> s_interjections = SearchValues.Create(InterjectionCharacters);
    private static readonly SearchValues<char> s_closers = SearchValues.Create(InterjectionCharacters + "了吧的吗\" .~");

    private readonly WordAutomaton _automaton;
    private readonly int[][] _choicesOfWord;
    private readonly int _choiceCount;
    private readonly int _numberChoice;
    private readonly int[] _numberChoices;
    private readonly CompiledRow[] _rows;
    private readonly int[][] _rowsByFirst;

    private sealed record CompiledElement(int Choice, Gap Before, int NotBefore);

    private sealed record CompiledRow(int Pattern, CompiledElement[] Elements, int? FromStart, int? ToEnd, int Tail, int NotAfter);

    [ThreadStatic]
    private static Occurrences? t_occurrences;

    public PatternSet(IReadOnlyList<Pattern> patterns)
    {
        var choices = new ChoiceTable();
        _rows = [.. patterns.SelectMany((pattern, index) => pattern.Rows.Select(row => Compile(row, index, choices)))];
        _automaton = new WordAutomaton(choices.Words);
        _choicesOfWord = choices.ChoicesOfWord();
        _choiceCount = choices.Count;
        _numberChoices = [.. choices.WithNumber];
        _numberChoice = _numberChoices.Length;
        _rowsByFirst = new int[_choiceCount][];
        foreach (var byFirst in Enumerable.Range(0, _rows.Length).GroupBy(r => _rows[r].Elements[0].Choice))
        {
            _rowsByFirst[byFirst.Key] = [.. byFirst];
        }
    }

    /// <summary>All hits, ordered by pattern, then by start.</summary>
    public IReadOnlyList<PatternHit> Match(NormalizedText text)
    {
        var occurrences = t_occurrences ??= new Occurrences();
        occurrences.Reset(_choiceCount, _choicesOfWord);
        _automaton.Scan(text.Value, ref occurrences);
        if (_numberChoice > 0)
        {
            FindNumbers(text.Value, occurrences);
            foreach (int choice in _numberChoices)
            {
                occurrences[choice].Sort((a, b) => (a.End, a.Start).CompareTo((b.End, b.Start)));
            }
        }

        List<PatternHit>? hits = null;
        foreach (int choice in occurrences.Touched)
        {
            foreach (int row in _rowsByFirst[choice] ?? [])
            {
                MatchRow(_rows[row], text, occurrences, ref hits);
            }
        }

        if (hits is null)
        {
            return [];
        }

        hits.Sort((a, b) => (a.Pattern, a.Span.Start, a.Span.End).CompareTo((b.Pattern, b.Span.Start, b.Span.End)));
        return hits;
    }

    private static void MatchRow(CompiledRow row, NormalizedText text, Occurrences occurrences, ref List<PatternHit>? hits)
    {
        foreach (var element in row.Elements)
        {
            if (occurrences[element.Choice].Count == 0)
            {
                return;
            }
        }

        var chains = new List<TextSpan>();
        foreach (var first in occurrences[row.Elements[0].Choice])
        {
            if ((row.FromStart is { } lead && !StartsClause(first.Start, lead, text)) || Negated(first.Start, row.Elements[0].NotBefore, text, occurrences))
            {
                continue;
            }

            // 小孩 and 孩子 overlap in 小孩子: the match begins where the first of them does.
            var begin = chains.Count > 0 && chains[^1].Overlaps(first) ? TextSpan.FromBounds(Math.Min(chains[^1].Start, first.Start), first.End) : first;
            chains.Add(begin);
        }

        for (int i = 1; i < row.Elements.Length && chains.Count > 0; i++)
        {
            chains = Extend(chains, row.Elements[i], text, occurrences);
        }

        foreach (var chain in chains)
        {
            if ((row.ToEnd is not { } tail || EndsClause(chain.End, tail, text)) && !Forbidden(chain.End, row.NotAfter, text, occurrences))
            {
                (hits ??= []).Add(new PatternHit(row.Pattern, row.Tail == 0 ? chain : WithTail(chain, row.Tail, text)));
            }
        }
    }

    private static TextSpan WithTail(TextSpan chain, int tail, NormalizedText text) =>
        TextSpan.FromBounds(chain.Start, Math.Max(chain.End, Math.Min(chain.End + tail, text.Clauses.ClauseAt(chain.End).End)));

    /// <summary>Joins each occurrence of the element to the chain before it that starts last. Chains are ordered by their end.</summary>
    private static List<TextSpan> Extend(List<TextSpan> chains, CompiledElement element, NormalizedText text, Occurrences occurrences)
    {
        var longer = new List<TextSpan>();
        int low = 0;
        foreach (var next in occurrences[element.Choice])
        {
            while (low < chains.Count && chains[low].End < next.Start - element.Before.Most - occurrences.LongestWord)
            {
                low++;
            }

            int bestStart = -1;
            for (int i = low; i < chains.Count && chains[i].End <= next.End; i++)
            {
                if (chains[i].End <= next.Start && chains[i].Start > bestStart && Reaches(chains[i].End, next.Start, element.Before, text))
                {
                    bestStart = chains[i].Start;
                }
            }

            if (bestStart >= 0 && !Negated(next.Start, element.NotBefore, text, occurrences))
            {
                longer.Add(TextSpan.FromBounds(bestStart, next.End));
            }
        }

        return longer;
    }

    private static bool Reaches(int from, int to, Gap gap, NormalizedText text)
    {
        if (to - from > gap.Most)
        {
            return false;
        }

        var between = text.Value.AsSpan(from, to - from);
        return gap.Scope switch
        {
            GapScope.Adjacent => !between.ContainsAnyExcept(s_interjections),
            GapScope.Clause => !between.ContainsAny(ClauseMap.SentenceEnders) && !between.ContainsAny(ClauseMap.ClauseEnders),
            _ => !between.ContainsAny(ClauseMap.SentenceEnders),
        };
    }

    private static bool Negated(int start, int choice, NormalizedText text, Occurrences occurrences)
    {
        if (choice < 0)
        {
            return false;
        }

        var found = occurrences[choice];
        for (int i = FirstEndingAfter(found, start - NegationReach); i < found.Count && found[i].End <= start; i++)
        {
            if (text.Clauses.ClauseAt(found[i].Start) == text.Clauses.ClauseAt(start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Forbidden(int end, int choice, NormalizedText text, Occurrences occurrences)
    {
        if (choice < 0)
        {
            return false;
        }

        var found = occurrences[choice];
        int last = end + NegationReach + occurrences.LongestWord;
        for (int i = FirstEndingAfter(found, end); i < found.Count && found[i].End <= last; i++)
        {
            if (found[i].Start >= end && found[i].Start < end + NegationReach && text.Clauses.ClauseAt(found[i].Start) == text.Clauses.ClauseAt(end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of the spans, which are ordered by end, that ends behind the position.</summary>
    private static int FirstEndingAfter(List<TextSpan> spans, int position)
    {
        int low = 0;
        int high = spans.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = spans[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Interjections and closing particles do not count as distance.</summary>
    private static bool StartsClause(int start, int lead, NormalizedText text)
    {
        int from = text.Clauses.ClauseAt(start).Start;
        return start - from <= lead || !text.Value.AsSpan(from, start - from).ContainsAnyExcept(s_closers);
    }

    private static bool EndsClause(int end, int tail, NormalizedText text)
    {
        int to = text.Clauses.ClauseAt(end).End;
        return to - end <= tail || !text.Value.AsSpan(end, to - end).ContainsAnyExcept(s_closers);
    }

    private void FindNumbers(string value, Occurrences occurrences)
    {
        for (int i = 0; i < value.Length; i++)
        {
            int end = i;
            while (end < value.Length && IsNumeral(value[end]))
            {
                end++;
            }

            if (end > i)
            {
                foreach (int choice in _numberChoices)
                {
                    occurrences.Add(choice, i, end);
                }

                i = end;
            }
        }
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || "零一二两三四五六七八九十百千万半几".Contains(c);

    private static CompiledRow Compile(PatternRow row, int pattern, ChoiceTable choices) => new(
        pattern,
        [.. row.Elements.Select(e => new CompiledElement(choices.IdOf(e.Choice), e.Before, choices.IdOf(e.NotBefore)))],
        row.FromStart,
        row.ToEnd,
        row.Tail,
        choices.IdOf(row.NotAfter));

    /// <summary>Numbers the distinct word choices of all patterns.</summary>
    private sealed class ChoiceTable
    {
        private readonly Dictionary<string, int> _ids = [];
        private readonly Dictionary<string, int> _words = [];
        private readonly List<List<int>> _choicesOfWord = [];

        public List<int> WithNumber { get; } = [];

        public int Count => _ids.Count;

        public IEnumerable<string> Words => _words.Keys;

        public int[][] ChoicesOfWord() => [.. _choicesOfWord.Select(c => c.ToArray())];

        public int IdOf(WordChoice? choice)
        {
            if (choice is null)
            {
                return -1;
            }

            string key = (choice.Number ? "#" : "") + string.Join('|', choice.Words);
            if (_ids.TryGetValue(key, out int known))
            {
                return known;
            }

            int id = _ids[key] = _ids.Count;
            if (choice.Number)
            {
                WithNumber.Add(id);
            }

            foreach (string word in choice.Words)
            {
                if (!_words.TryGetValue(word, out int index))
                {
                    index = _words[word] = _words.Count;
                    _choicesOfWord.Add([]);
                }

                _choicesOfWord[index].Add(id);
            }

            return id;
        }
    }

    /// <summary>Where each choice occurs in the text at hand, ordered by end; reused by one thread.</summary>
    private sealed class Occurrences : IWordSink
    {
        private List<TextSpan>[] _byChoice = [];
        private int[][] _choicesOfWord = [];

        public List<int> Touched { get; } = [];

        public int LongestWord { get; private set; }

        public List<TextSpan> this[int choice] => _byChoice[choice];

        public void Reset(int choiceCount, int[][] choicesOfWord)
        {
            foreach (int choice in Touched)
            {
                _byChoice[choice].Clear();
            }

            Touched.Clear();
            LongestWord = 0;
            _choicesOfWord = choicesOfWord;
            if (_byChoice.Length < choiceCount)
            {
                int known = _byChoice.Length;
                Array.Resize(ref _byChoice, choiceCount);
                for (int i = known; i < choiceCount; i++)
                {
                    _byChoice[i] = [];
                }
            }
        }

        public void Found(int word, int start, int end)
        {
            LongestWord = Math.Max(LongestWord, end - start);
            foreach (int choice in _choicesOfWord[word])
            {
                Add(choice, start, end);
            }
        }

        public void Add(int choice, int start, int end)
        {
            var list = _byChoice[choice];
            if (list.Count == 0)
            {
                Touched.Add(choice);
            }

            LongestWord = Math.Max(LongestWord, end - start);
            list.Add(TextSpan.FromBounds(start, end));
        }
    }
}
