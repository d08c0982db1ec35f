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
/// Turns the clauses of a draft into features: character n-grams of one to four, pairs of characters with a gap, the
/// characters around, what the rules' patterns found. Words in quotation marks are kept apart from the advisor's own.
/// Stateless, thread-safe; cost linear in the length.
/// </summary>
internal static class MeaningFeatures
{
    /// <summary>Raised when the features change, so that a model is not used with others.</summary>
    public const int Version = 1;

    private const int LongestGram = 3;
    private const int LongestGramAround = 2;
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

    /// <summary>The key of the bucket for how long a stretch is.</summary>
    /// <param name="length">UTF-16 code units.</param>
    public static ulong LengthKey(int length) => Mix(Seed(Family.Length), (ulong)Math.Min(LengthBuckets - 1, length / 6));

    public const int LengthBuckets = 9;

    /// <summary>The key of a bucket.</summary>
    public static ulong LengthKeyOf(int bucket) => Mix(Seed(Family.Length), (ulong)bucket);

    /// <summary>The key of "a pattern of this rule hits here".</summary>
    public static ulong PatternKey(int rule) => Mix(Seed(Family.Pattern), (ulong)rule);

    /// <param name="text">The draft.</param>
    /// <param name="clauses">Its clauses that are not empty, in order.</param>
    /// <param name="sink">Told every feature.</param>
    public static void Extract<TSink>(NormalizedText text, IReadOnlyList<TextSpan> clauses, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        string value = text.Value;
        int[] symbols = new int[value.Length + 2];
        bool quoted = false;
        for (int i = 0; i < value.Length; i++)
        {
            quoted ^= value[i] == '"';
            symbols[i + 1] = Symbol(value[i]) | (quoted && value[i] != '"' ? Quoted : 0);
        }

        symbols[0] = ClauseStart;
        symbols[^1] = '。';
        for (int c = 0; c < clauses.Count; c++)
        {
            // Places in symbols: a clause runs from its start mark to its end mark.
            int start = clauses[c].Start;
            int end = clauses[c].End + 1;
            int startMark = symbols[start];
            symbols[start] = ClauseStart;
            AddGrams(symbols, start, end + 1, c, Part.Own, Family.Grams, LongestGram, ref sink);
            AddGaps(symbols, start, end, c, ref sink);
            symbols[start] = startMark;
            if (c + 1 < clauses.Count)
            {
                AddJoint(symbols, clauses[c], clauses[c + 1], c, ref sink);
            }

            int next = Math.Min(end + 1, value.Length + 1);
            AddGrams(symbols, next, Math.Min(value.Length + 1, next + Around), c, Part.Behind, Family.Behind, LongestGramAround, ref sink);
            AddGrams(symbols, Math.Max(1, start - Around), start, c, Part.Before, Family.Before, LongestGramAround, ref sink);
        }

        if (clauses.Count > 0)
        {
            sink.Add(0, Part.Before, Seed(Family.First), 0, 0);
            sink.Add(clauses.Count - 1, Part.Behind, Seed(Family.Last), value.Length, 0);
        }
    }

    private static void AddGrams<TSink>(int[] symbols, int from, int to, int clause, Part part, Family family, int longest, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (int i = from; i < to; i++)
        {
            ulong key = Seed(family);
            for (int length = 0; length < longest && i + length < to; length++)
            {
                key = Mix(key, (ulong)symbols[i + length]);
                sink.Add(clause, part, key, i - 1, length + 1);
            }
        }
    }

    private static void AddGaps<TSink>(int[] symbols, int from, int to, int clause, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (int i = from; i < to; i++)
        {
            ulong key = Mix(Seed(Family.Gaps), (ulong)symbols[i]);
            for (int j = i + 2; j < to && j <= i + LongestGap; j++)
            {
                sink.Add(clause, Part.Own, Mix(key, (ulong)symbols[j]), i - 1, j - i + 1);
            }
        }
    }

    /// <summary>N-grams that hold the mark between two clauses and something of both.</summary>
    private static void AddJoint<TSink>(int[] symbols, TextSpan clause, TextSpan next, int number, ref TSink sink)
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
