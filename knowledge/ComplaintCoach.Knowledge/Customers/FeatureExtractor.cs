using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Customers;

/// <summary>
/// Turns a message into features: character n-grams of one to four, word classes with negation, order and position, and
/// the shape of the text (length, punctuation, digits). Immutable, thread-safe; cost linear in the length.
/// </summary>
internal sealed class FeatureExtractor
{
    /// <summary>Classes whose name begins so are features of the classifier.</summary>
    public const string TraitPrefix = "trait_";

    /// <summary>Raised when the features change, so that a cached model is not used with others.</summary>
    public const int Version = 4;

    private const int LongestGram = 4;
    private const int PairReach = 24;
    private const float ClassWeight = 2.0f;
    private const string NegationMarks = "不没别非无未勿";
    private readonly WordAutomaton _words;
    private readonly int[][] _classesOfWord;

    public FeatureExtractor(Lexicon lexicon)
    {
        var words = new Dictionary<string, List<int>>();
        string[] names = [.. lexicon.Names.Where(n => n.StartsWith(TraitPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        ClassNames = names;
        for (int c = 0; c < names.Length; c++)
        {
            foreach (string word in lexicon[names[c]])
            {
                if (!words.TryGetValue(word, out var classes))
                {
                    words[word] = classes = [];
                }

                classes.Add(c);
            }
        }

        _words = new WordAutomaton(words.Keys);
        _classesOfWord = [.. words.Values.Select(c => c.ToArray())];
    }

    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Appends the features of the message. N-gram values are scaled so that long and short messages weigh alike.</summary>
    public void Extract(NormalizedText message, List<Feature> features)
    {
        string text = message.Value.Length > MostCharacters ? message.Value[..MostCharacters] : message.Value;
        AddGrams(text, features);
        float norm = features.Count == 0 ? 1 : 14f / MathF.Sqrt(features.Count);
        for (int i = 0; i < features.Count; i++)
        {
            features[i] = features[i] with { Value = norm };
        }

        AddClasses(message, text, features);
        AddShape(message, text, features);
    }

    /// <summary>What a person says in one turn is shorter; the rest of a very long text adds nothing but cost.</summary>
    private const int MostCharacters = 2000;

    private static void AddGrams(string text, List<Feature> features)
    {
        for (int start = 0; start < text.Length; start++)
        {
            ulong hash = Seed(FeatureFamily.Characters);
            for (int length = 1; length <= LongestGram && start + length <= text.Length; length++)
            {
                char c = text[start + length - 1];
                if (c == '\n')
                {
                    break;
                }

                hash = Mix(hash, char.IsAsciiDigit(c) ? '0' : c);
                features.Add(new Feature(Mix(hash, (ulong)length), 1, start, length));
            }
        }
    }

    private void AddClasses(NormalizedText message, string text, List<Feature> features)
    {
        var sink = new ClassSink(_classesOfWord);
        _words.Scan(text, ref sink);
        var found = sink.Found;
        var seen = new HashSet<ulong>();
        var lastSentence = message.Clauses.Sentences.LastOrDefault(s => s.Length > 1);
        for (int i = 0; i < found.Count; i++)
        {
            var (cls, span) = found[i];
            bool negated = IsNegated(text, span.Start);
            Add(Mix(Seed(negated ? FeatureFamily.WordClassNegated : FeatureFamily.WordClass), (ulong)cls), span);
            if (lastSentence.Covers(span) && message.Clauses.Sentences.Count > 1)
            {
                Add(Mix(Seed(FeatureFamily.WordClassLast), (ulong)cls), span);
            }

            for (int j = i + 1; j < found.Count && found[j].Span.Start - span.End <= PairReach; j++)
            {
                if (found[j].Class != cls && found[j].Span.Start >= span.End)
                {
                    Add(Mix(Mix(Seed(FeatureFamily.WordClassPair), (ulong)cls), (ulong)found[j].Class), TextSpan.FromBounds(span.Start, found[j].Span.End));
                }
            }
        }

        void Add(ulong key, TextSpan span)
        {
            if (seen.Add(key))
            {
                features.Add(new Feature(key, ClassWeight, span.Start, span.Length));
            }
        }
    }

    private static bool IsNegated(string text, int start)
    {
        for (int i = start - 1; i >= 0 && i >= start - 3; i--)
        {
            if (NegationMarks.Contains(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddShape(NormalizedText message, string text, List<Feature> features)
    {
        int exclamations = text.Count(c => c == '!');
        int questions = text.Count(c => c == '?');
        int digits = text.Count(char.IsAsciiDigit);
        AddBucket('l', Math.ILogB(text.Length + 1));
        AddBucket('!', Math.Min(4, exclamations));
        AddBucket('?', Math.Min(3, questions));
        AddBucket('#', Math.ILogB(digits + 1));
        AddBucket('s', Math.Min(5, message.Clauses.Sentences.Count(s => s.Length > 1)));
        AddBucket('d', text.Contains('…') || text.Contains("...", StringComparison.Ordinal) ? 1 : 0);

        void AddBucket(char what, int bucket) =>
            features.Add(new Feature(Mix(Mix(Seed(FeatureFamily.Shape), what), (ulong)bucket), 1f, -1, 0));
    }

    private static ulong Seed(FeatureFamily family) => Mix(0xcbf29ce484222325, (ulong)family + 1);

    /// <summary>One step of a 64-bit mixing hash (multiply and shift), the same on every machine.</summary>
    private static ulong Mix(ulong hash, ulong value)
    {
        hash ^= value + 0x9e3779b97f4a7c15 + (hash << 6) + (hash >> 2);
        hash *= 0xff51afd7ed558ccd;
        return hash ^ (hash >> 33);
    }

    private readonly struct ClassSink(int[][] classesOfWord) : IWordSink
    {
        public List<(int Class, TextSpan Span)> Found { get; } = [];

        void IWordSink.Found(int word, int start, int end)
        {
            foreach (int cls in classesOfWord[word])
            {
                Found.Add((cls, TextSpan.FromBounds(start, end)));
            }
        }
    }
}
