using System.Buffers;
using System.Runtime.InteropServices;

namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>
/// One text read by one pattern set: which words occur, and which rows may therefore match. What it needs of memory is kept
/// by the thread for the next text, so it must be disposed. Not thread-safe.
/// </summary>
internal sealed class PatternScan : IWordSink, IDisposable
{
    /// <summary>The memory that a longer text took is given back.</summary>
    private const int LongestKept = 20_000;

    /// <summary>So many occurrences around a trigger are looked at; where more stand, the row is matched without further ado.</summary>
    private const int FurthestLook = 64;

    private static readonly SearchValues<char> s_numerals = SearchValues.Create("0123456789零一二两三四五六七八九十百千万半几");

    [ThreadStatic]
    private static PatternScan? t_idle;

    private readonly List<Occurrence> _occurrences = [];
    private readonly List<TextSpan> _numbers = [];
    private readonly List<int> _rows = [];
    private readonly RowMatcher _matcher = new();
    private List<TextSpan>?[] _byChoice = [];
    private bool[] _rowFound = [];
    private ulong[] _present = [];
    private ulong[] _wanted = [];
    private ulong[] _filled = [];
    private ulong _wantedSignature;
    private PatternSet? _set;
    private NormalizedText? _text;
    private int _numbersAdded;
    private int _longest;

    private readonly record struct Occurrence(int Word, TextSpan Span, ulong Signature);

    private PatternScan()
    {
    }

    private PatternSet Set => _set ?? throw new ObjectDisposedException(nameof(PatternScan));

    private NormalizedText Text => _text ?? throw new ObjectDisposedException(nameof(PatternScan));

    /// <summary>True for a character that numbers are made of.</summary>
    public static bool IsNumeral(char c) => s_numerals.Contains(c);

    public static PatternScan Begin(PatternSet set, NormalizedText text)
    {
        var scan = t_idle ?? new PatternScan();
        t_idle = null;
        scan.Read(set, text);
        return scan;
    }

    /// <summary>The hits of the patterns in the ranges, which are ordered and disjoint; ordered by pattern, then by start.</summary>
    public IReadOnlyList<PatternHit> Hits(params ReadOnlySpan<Range> patterns)
    {
        _rows.Clear();
        Span<Range> rows = stackalloc Range[patterns.Length];
        for (int i = 0; i < patterns.Length; i++)
        {
            rows[i] = Set.FirstRow(patterns[i].Start.Value)..Set.FirstRow(patterns[i].End.Value);
        }

        FindRows(rows);
        if (_rows.Count == 0)
        {
            return [];
        }

        Fill();
        var hits = new List<PatternHit>();
        int patternFrom = 0;
        for (int i = 0; i < _rows.Count; i++)
        {
            var row = Set.Rows[_rows[i]];
            _matcher.Match(row, Text, _byChoice, hits);
            if (i + 1 == _rows.Count || Set.Rows[_rows[i + 1]].Pattern != row.Pattern)
            {
                Order(CollectionsMarshal.AsSpan(hits)[patternFrom..]);
                patternFrom = hits.Count;
            }
        }

        return hits;
    }

    public void Dispose()
    {
        if (_text is { } text)
        {
            t_idle = text.Value.Length > LongestKept ? null : this;
            _text = null;
            _set = null;
        }
    }

    void IWordSink.Found(int word, int start, int end)
    {
        while (_numbersAdded < _numbers.Count && (_numbers[_numbersAdded].End, _numbers[_numbersAdded].Start).CompareTo((end, start)) <= 0)
        {
            AddNumber();
        }

        Add(word, TextSpan.FromBounds(start, end));
    }

    /// <summary>Finds the words, ordered by their end and longer ones first, and the choices that occur.</summary>
    private void Read(PatternSet set, NormalizedText text)
    {
        _set = set;
        _text = text;
        _occurrences.Clear();
        _numbers.Clear();
        _numbersAdded = 0;
        _longest = set.LongestWord;
        Clear(ref _present);
        Clear(ref _filled);
        if (_byChoice.Length < set.ChoiceCount)
        {
            Array.Resize(ref _byChoice, set.ChoiceCount);
        }

        if (_rowFound.Length < set.Rows.Length)
        {
            Array.Resize(ref _rowFound, set.Rows.Length);
        }

        if (set.NumberWord >= 0)
        {
            FindNumbers(text.Value);
        }

        var sink = this;
        set.Automaton.Scan(text.Value, ref sink);
        while (_numbersAdded < _numbers.Count)
        {
            AddNumber();
        }

        foreach (var occurrence in CollectionsMarshal.AsSpan(_occurrences))
        {
            set.Choices.AddTo(_present, occurrence.Word);
        }
    }

    private void Clear(ref ulong[] choices)
    {
        if (choices.Length != Set.Choices.Units)
        {
            choices = new ulong[Set.Choices.Units];
        }
        else
        {
            Array.Clear(choices);
        }
    }

    private void FindNumbers(ReadOnlySpan<char> value)
    {
        for (int from = 0; value[from..].IndexOfAny(s_numerals) is >= 0 and int ahead;)
        {
            int start = from + ahead;
            int length = value[start..].IndexOfAnyExcept(s_numerals);
            from = length < 0 ? value.Length : start + length;
            _numbers.Add(TextSpan.FromBounds(start, from));
            _longest = Math.Max(_longest, from - start);
        }
    }

    private void AddNumber() => Add(Set.NumberWord, _numbers[_numbersAdded++]);

    private void Add(int word, TextSpan span) => _occurrences.Add(new Occurrence(word, span, Set.Choices.SignatureOf(word)));

    /// <summary>The rows in the ranges that may match: all their choices occur, and each near the one beside it.</summary>
    private void FindRows(ReadOnlySpan<Range> ranges)
    {
        int from = ranges[0].Start.Value;
        int to = ranges[^1].End.Value;
        var triggers = Set.Triggers;
        ReadOnlySpan<ulong> present = _present;
        var occurrences = CollectionsMarshal.AsSpan(_occurrences);
        for (int at = 0; at < occurrences.Length; at++)
        {
            foreach (var trigger in triggers[occurrences[at].Word])
            {
                if (trigger.Row >= to)
                {
                    break;
                }

                if (trigger.Row >= from && ChoiceBits.Has(present, trigger.Other) && ChoiceBits.Has(present, trigger.Another)
                    && !_rowFound[trigger.Row] && IsIn(ranges, trigger.Row) && MayMatch(trigger.Row, occurrences, at))
                {
                    _rowFound[trigger.Row] = true;
                    _rows.Add(trigger.Row);
                }
            }
        }

        foreach (int row in _rows)
        {
            _rowFound[row] = false;
        }

        _rows.Sort();
    }

    private static bool IsIn(ReadOnlySpan<Range> ranges, int row)
    {
        foreach (var range in ranges)
        {
            if (row >= range.Start.Value && row < range.End.Value)
            {
                return true;
            }
        }

        return false;
    }

    private bool MayMatch(int row, ReadOnlySpan<Occurrence> occurrences, int at)
    {
        var steps = Set.Triggers.StepsOf(row);
        int element = Set.Triggers.ElementOf(row);
        return MayBegin(steps, element, occurrences, at) && MayGoOn(steps, element, occurrences, at);
    }

    /// <summary>False when no row of occurrences can lead from the first element to the one at hand. Each element may end in a window that those behind it leave.</summary>
    private bool MayBegin(ReadOnlySpan<RowStep> steps, int element, ReadOnlySpan<Occurrence> occurrences, int at)
    {
        int latest = occurrences[at].Span.Start;
        int earliest = latest;
        int stop = Math.Max(-1, at - FurthestLook);
        for (; element > 0; element--)
        {
            int choice = steps[element - 1].Choice;
            ulong mark = ChoiceBits.MarkOf(choice);
            int windowFrom = earliest - steps[element].Most;
            int windowTo = latest;
            latest = -1;
            int i = at - 1;
            for (; i > stop && occurrences[i].Span.End >= windowFrom; i--)
            {
                var span = occurrences[i].Span;
                if ((occurrences[i].Signature & mark) != 0 && span.End <= windowTo && Set.Choices.Holds(choice, occurrences[i].Word))
                {
                    earliest = latest < 0 ? span.Start : Math.Min(earliest, span.Start);
                    latest = Math.Max(latest, span.Start);
                }
            }

            if (i == stop && stop >= 0)
            {
                return true;
            }

            if (latest < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>False when no row of occurrences can lead from the element at hand to the last.</summary>
    private bool MayGoOn(ReadOnlySpan<RowStep> steps, int element, ReadOnlySpan<Occurrence> occurrences, int at)
    {
        int earliest = occurrences[at].Span.End;
        int latest = earliest;
        int stop = Math.Min(occurrences.Length, at + FurthestLook);
        for (element++; element < steps.Length; element++)
        {
            int choice = steps[element].Choice;
            ulong mark = ChoiceBits.MarkOf(choice);
            int windowFrom = earliest;
            int windowTo = latest + steps[element].Most;
            latest = -1;
            int i = at + 1;
            for (; i < stop && occurrences[i].Span.End <= windowTo + _longest; i++)
            {
                var span = occurrences[i].Span;
                if ((occurrences[i].Signature & mark) != 0 && span.Start >= windowFrom && span.Start <= windowTo && Set.Choices.Holds(choice, occurrences[i].Word))
                {
                    earliest = latest < 0 ? span.End : Math.Min(earliest, span.End);
                    latest = Math.Max(latest, span.End);
                }
            }

            if (i == stop && stop < occurrences.Length)
            {
                return true;
            }

            if (latest < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes down, for the choices of the rows, where they occur.</summary>
    private void Fill()
    {
        Clear(ref _wanted);
        _wantedSignature = 0;
        foreach (int index in _rows)
        {
            var row = Set.Rows[index];
            foreach (var element in row.Elements)
            {
                Want(element.Choice);
                Want(element.NotBefore);
            }

            Want(row.NotAfter);
        }

        var choices = Set.Choices;
        var filler = new Filler(_byChoice);
        foreach (var occurrence in CollectionsMarshal.AsSpan(_occurrences))
        {
            if ((occurrence.Signature & _wantedSignature) != 0)
            {
                filler.Span = occurrence.Span;
                choices.VisitBoth(_wanted, occurrence.Word, ref filler);
            }
        }
    }

    private void Want(int choice)
    {
        if (choice >= 0 && !ChoiceBits.Has(_filled, choice))
        {
            ChoiceBits.Set(_filled, choice);
            ChoiceBits.Set(_wanted, choice);
            _wantedSignature |= ChoiceBits.MarkOf(choice);
            (_byChoice[choice] ??= []).Clear();
        }
    }

    /// <summary>By start, then by end. Most hits stand in order already.</summary>
    private static void Order(Span<PatternHit> hits)
    {
        for (int i = 1; i < hits.Length; i++)
        {
            if (ByStart(hits[i - 1], hits[i]) > 0)
            {
                hits.Sort(ByStart);
                return;
            }
        }
    }

    private static int ByStart(PatternHit a, PatternHit b) =>
        a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End);

    private struct Filler(List<TextSpan>?[] byChoice) : IChoiceVisitor
    {
        public TextSpan Span { get; set; }

        public readonly void Visit(int choice) => byChoice[choice]!.Add(Span);
    }
}
