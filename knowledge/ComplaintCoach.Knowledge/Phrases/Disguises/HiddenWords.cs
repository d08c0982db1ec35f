using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases.Disguises;

/// <summary>A word that may hide behind letters, sounds or look-alikes.</summary>
/// <param name="Word">Two or three Han characters.</param>
/// <param name="Telling">How many forbidden stretches hold it, when they hold it far oftener than clean drafts; else 0.</param>
/// <param name="Usual">How many drafts hold it.</param>
internal readonly record struct HiddenWord(string Word, int Telling, int Usual);

/// <summary>Words of drafts, found by how they sound. Immutable, thread-safe.</summary>
internal sealed class HiddenWords
{
    private const ushort InitialFlag = 0x8000;
    private const int BeginningWords = 1 << 12;

    /// <summary>For the sounds of a word the place in <see cref="_entries"/> of the one that tells most.</summary>
    private readonly Dictionary<ulong, int> _bySound;

    /// <summary>Words, and behind each the place of the next with the same sounds, which tells no more; -1 for none.</summary>
    private readonly List<(HiddenWord Word, int Next)> _entries;

    /// <summary>Which two sounds begin a word, as bits by a hash.</summary>
    private readonly ulong[] _beginnings = new ulong[BeginningWords];

    public HiddenWords(IReadOnlyList<HiddenWord> words)
    {
        All = words;
        _bySound = new Dictionary<ulong, int>(words.Count * 2);
        _entries = new List<(HiddenWord, int)>(words.Count * 2);
        foreach (var word in words.OrderBy(w => w.Telling).ThenBy(w => w.Usual))
        {
            AddAll(word, 0, 0);
        }
    }

    public IReadOnlyList<HiddenWord> All { get; }

    /// <summary>The key of the sound of a first letter alone ("b知道").</summary>
    public static ushort Initial(char letter) => (ushort)(InitialFlag | letter);

    public static ulong Key(ulong before, ushort sound) => (before << 16) | sound;

    /// <summary>The words with these sounds, the most telling first.</summary>
    public Matches Find(ulong key) => new(_entries, _bySound.GetValueOrDefault(key, -1));

    /// <summary>False when no word of three begins with the two sounds; true may be a mistake.</summary>
    public bool MayBegin(ulong key)
    {
        int bit = BitOf(key);
        return (_beginnings[bit >> 6] >> bit & 1) != 0;
    }

    private static int BitOf(ulong twoSounds) => (int)(twoSounds * 0x9E3779B97F4A7C15 >> 32) & ((BeginningWords * 64) - 1);

    private void AddAll(HiddenWord word, int at, ulong key)
    {
        if (at == word.Word.Length)
        {
            _entries.Add((word, _bySound.GetValueOrDefault(key, -1)));
            _bySound[key] = _entries.Count - 1;
            return;
        }

        if (at == 2)
        {
            int bit = BitOf(key);
            _beginnings[bit >> 6] |= 1UL << bit;
        }

        foreach (ushort sound in Pinyin.Of(word.Word[at]))
        {
            AddAll(word, at + 1, Key(key, sound));
        }

        if (word is { Telling: > 0, Word.Length: 3 })
        {
            foreach (char letter in Pinyin.InitialsOf(word.Word[at]))
            {
                AddAll(word, at + 1, Key(key, Initial(letter)));
            }
        }
    }

    /// <summary>Words that sound alike, the most telling first.</summary>
    public ref struct Matches(List<(HiddenWord Word, int Next)> entries, int at)
    {
        private int _next = at;

        public HiddenWord Current { get; private set; }

        public readonly Matches GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            (Current, _next) = entries[_next];
            return true;
        }
    }
}
