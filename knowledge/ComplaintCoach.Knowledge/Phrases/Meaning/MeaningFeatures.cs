using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Meaning;

/// <summary>What a feature of a clause counts for when a stretch of clauses is judged.</summary>
internal enum Part
{
    /// <summary>The clause itself.</summary>
    Own,

    /// <summary>Where it meets the clause behind it; counts when the stretch holds both.</summary>
    Joint,

    /// <summary>What stands behind it; counts when it is the last of the stretch.</summary>
    Behind,

    /// <summary>What stands before it; counts when it is the first of the stretch.</summary>
    Before,
}

/// <summary>Receives features.</summary>
internal interface IFeatureSink
{
    /// <param name="clause">The clause's number.</param>
    /// <param name="part">What it counts for.</param>
    /// <param name="key">Which feature.</param>
    /// <param name="at">Where it begins in the normalised text; -1 for the start mark before the first character.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="value">How often it counts.</param>
    void Add(int clause, Part part, ulong key, int at, int length, float value = 1);
}

/// <summary>
/// Turns the clauses of a draft into features: character n-grams of one to three, pairs of characters with a gap, the
/// characters around, what the rules' patterns found. Words in quotation marks are kept apart from the advisor's own.
/// Stateless, thread-safe; cost linear in the length.
/// </summary>
internal static class MeaningFeatures
{
    /// <summary>Raised when the features change, so that a model is not used with others.</summary>
    public const int Version = 3;

    private const int LongestGram = 3;
    private const int LongestGap = 6;
    private const int Around = 14;
    private const int JointReach = 3;
    private const char ClauseStart = '^';

    /// <summary>Marks a character inside quotation marks; the private use area holds nothing that is typed.</summary>
    private const int Quoted = 0x10000;

    private enum Family : byte
    {
        Grams = 1,
        Gaps,
        Behind,
        Before,
        Pattern,
        Length,
        First,
        Last,
    }

    /// <summary>How many buckets of length there are.</summary>
    public const int LengthBuckets = 9;

    /// <summary>The bucket for how long a stretch is.</summary>
    /// <param name="length">UTF-16 code units.</param>
    public static int LengthBucket(int length) => Math.Min(LengthBuckets - 1, length / 6);

    /// <summary>The key of the bucket for how long a stretch is.</summary>
    /// <param name="length">UTF-16 code units.</param>
    public static ulong LengthKey(int length) => LengthKeyOf(LengthBucket(length));

    /// <summary>The key of a bucket.</summary>
    public static ulong LengthKeyOf(int bucket) => Mix(Seed(Family.Length), (ulong)bucket);

    /// <summary>The key of "a pattern of this rule hits here".</summary>
    public static ulong PatternKey(int rule) => Mix(Seed(Family.Pattern), (ulong)rule);

    /// <summary>The key of "the draft begins with this clause".</summary>
    public static ulong FirstKey => Seed(Family.First);

    /// <summary>The key of "the draft ends with this clause".</summary>
    public static ulong LastKey => Seed(Family.Last);

    /// <summary>How many symbols a text has: its characters, a mark before and one behind.</summary>
    public static int SymbolCount(int length) => length + 2;

    /// <summary>What the features are made of: digits and enders made one, characters in quotation marks marked.</summary>
    /// <param name="value">The normalised text.</param>
    /// <param name="quoted">Whether it begins inside quotation marks.</param>
    /// <param name="symbols">Receives the symbols; the character at i becomes symbol i + 1.</param>
    public static void WriteSymbols(ReadOnlySpan<char> value, bool quoted, Span<int> symbols)
    {
        for (int i = 0; i < value.Length; i++)
        {
            quoted ^= value[i] == '"';
            symbols[i + 1] = Symbol(value[i]) | (quoted && value[i] != '"' ? Quoted : 0);
        }

        symbols[0] = ClauseStart;
        symbols[value.Length + 1] = '。';
    }

    /// <summary>Whether a clause begins inside quotation marks.</summary>
    public static bool BeginsQuoted(ReadOnlySpan<int> symbols, TextSpan clause) => (symbols[clause.Start] & Quoted) != 0;

    /// <param name="text">The draft.</param>
    /// <param name="clauses">Its clauses that are not empty, in order.</param>
    /// <param name="sink">Told every feature.</param>
    public static void Extract<TSink>(NormalizedText text, IReadOnlyList<TextSpan> clauses, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        int[] symbols = new int[SymbolCount(text.Value.Length)];
        WriteSymbols(text.Value, quoted: false, symbols);
        for (int c = 0; c < clauses.Count; c++)
        {
            AddClause(symbols, clauses[c], c, ref sink);
            if (c + 1 < clauses.Count)
            {
                AddJoint(symbols, clauses[c], clauses[c + 1], c, ref sink);
            }

            var (behind, before) = (Behind(clauses[c], text.Value.Length), Before(clauses[c]));
            AddAround(symbols, behind, c, Part.Behind, ref sink);
            AddAround(symbols, before, c, Part.Before, ref sink);
        }

        if (clauses.Count > 0)
        {
            sink.Add(0, Part.Before, FirstKey, 0, 0);
            sink.Add(clauses.Count - 1, Part.Behind, LastKey, text.Value.Length, 0);
        }
    }

    /// <summary>The features of a clause itself.</summary>
    /// <param name="symbols">The draft's; changed for the time of the call.</param>
    /// <param name="clause">In the normalised text.</param>
    /// <param name="number">The clause's number.</param>
    /// <param name="sink">Told every feature.</param>
    public static void AddClause<TSink>(Span<int> symbols, TextSpan clause, int number, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        // Places in symbols: a clause runs from its start mark to its end mark.
        int start = clause.Start;
        int end = clause.End + 1;
        int startMark = symbols[start];
        symbols[start] = ClauseStart;
        AddGrams(symbols[..(end + 1)], start, number, ref sink);
        AddGaps(symbols[..end], start, number, ref sink);
        symbols[start] = startMark;
    }

    /// <summary>The features of a piece of a draft taken as a whole.</summary>
    /// <param name="symbols">Of the piece, with the marks at its ends.</param>
    /// <param name="sink">Told every feature.</param>
    public static void AddWhole<TSink>(ReadOnlySpan<int> symbols, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        AddGrams(symbols, 0, 0, ref sink);
        AddGaps(symbols, 0, 0, ref sink);
    }

    /// <summary>The symbols behind a clause that count.</summary>
    /// <param name="clause">In the normalised text.</param>
    /// <param name="length">Of the text.</param>
    public static Range Behind(TextSpan clause, int length)
    {
        int next = Math.Min(clause.End + 2, length + 1);
        return next..Math.Min(length + 1, next + Around);
    }

    /// <summary>The symbols before a clause that count.</summary>
    public static Range Before(TextSpan clause)
    {
        int from = Math.Max(1, clause.Start - Around);
        return from..Math.Max(from, clause.Start);
    }

    /// <summary>The keys of one symbol that stands behind a clause or before it, and of it and the next.</summary>
    public static (ulong One, ulong Two) AroundKeys(Part part, int symbol, int next)
    {
        ulong one = Mix(Seed(part == Part.Behind ? Family.Behind : Family.Before), (ulong)symbol);
        return (one, Mix(one, (ulong)next));
    }

    private static void AddAround<TSink>(ReadOnlySpan<int> symbols, Range range, int clause, Part part, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (int i = range.Start.Value; i < range.End.Value; i++)
        {
            var (one, two) = AroundKeys(part, symbols[i], symbols[i + 1]);
            sink.Add(clause, part, one, i - 1, 1);
            if (i + 1 < range.End.Value)
            {
                sink.Add(clause, part, two, i - 1, 2);
            }
        }
    }

    private static void AddGrams<TSink>(ReadOnlySpan<int> symbols, int from, int clause, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (int i = from; i < symbols.Length; i++)
        {
            ulong key = Seed(Family.Grams);
            int end = Math.Min(symbols.Length, i + LongestGram);
            for (int k = i; k < end; k++)
            {
                key = Mix(key, (ulong)symbols[k]);
                sink.Add(clause, Part.Own, key, i - 1, k - i + 1);
            }
        }
    }

    private static void AddGaps<TSink>(ReadOnlySpan<int> symbols, int from, int clause, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (int i = from; i < symbols.Length; i++)
        {
            ulong key = Mix(Seed(Family.Gaps), (ulong)symbols[i]);
            int end = Math.Min(symbols.Length, i + LongestGap + 1);
            for (int k = i + 2; k < end; k++)
            {
                sink.Add(clause, Part.Own, Mix(key, (ulong)symbols[k]), i - 1, k - i + 1);
            }
        }
    }

    /// <summary>N-grams that hold the mark between two clauses and something of both.</summary>
    public static void AddJoint<TSink>(ReadOnlySpan<int> symbols, TextSpan clause, TextSpan next, int number, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        int mark = clause.End + 1;
        int gap = next.Start - clause.End - 1;
        for (int i = Math.Max(clause.Start + 1, mark - JointReach); i < mark; i++)
        {
            ulong key = Seed(Family.Grams);
            for (int k = i; k <= mark; k++)
            {
                key = Mix(key, (ulong)symbols[k]);
            }

            int last = Math.Min(next.End, mark + gap + Math.Max(1, LongestGram - (mark - i + 1)));
            for (int k = mark + gap + 1; k <= last; k++)
            {
                key = Mix(key, (ulong)symbols[k]);
                sink.Add(number, Part.Joint, key, i - 1, k - i + 1);
            }
        }
    }

    private static int Symbol(char c) => char.IsAsciiDigit(c) ? '0' : c is '!' or '…' or '\n' ? '。' : c;

    private static ulong Seed(Family family) => 0xCBF29CE484222325 * (ulong)((int)family + 1);

    private static ulong Mix(ulong hash, ulong value)
    {
        hash ^= value + 0x9E3779B97F4A7C15 + (hash << 6) + (hash >> 2);
        hash *= 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 32);
    }
}
