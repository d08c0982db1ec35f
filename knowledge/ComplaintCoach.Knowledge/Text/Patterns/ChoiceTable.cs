namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>Numbers the distinct word choices of all patterns of a set, and their words. Used while compiling only; not thread-safe.</summary>
internal sealed class ChoiceTable
{
    /// <summary>Characters that make a word stand together so many times more often than chance would have it.</summary>
    private const double Attraction = 8;

    /// <summary>About one character in thirty begins a number.</summary>
    private const double NumberShare = 1 / 30d;

    private readonly Dictionary<string, int> _ids = [];
    private readonly Dictionary<string, int> _words = [];
    private readonly List<WordChoice> _choices = [];
    private readonly List<List<int>> _choicesOfWord = [];
    private readonly List<int> _withNumber = [];

    public int Count => _choices.Count;

    /// <summary>In the order of their ids.</summary>
    public IEnumerable<string> Words => _words.Keys;

    /// <summary>True when a choice takes numbers.</summary>
    public bool HasNumber => _withNumber.Count > 0;

    /// <summary>The choices that hold each word, by word id; at the end, under the id behind the last word, those that take numbers.</summary>
    public int[][] ChoicesOfWord() => [.. _choicesOfWord.Append(_withNumber).Select(c => c.ToArray())];

    /// <summary>The id of the choice, or -1 for none.</summary>
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

        int id = _ids[key] = _choices.Count;
        _choices.Add(choice);
        if (choice.Number)
        {
            _withNumber.Add(id);
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

    /// <summary>
    /// How often each choice is to be expected at a place of a text, by how often its characters occur in the words of the
    /// set. A rough figure: it decides only what is looked for first.
    /// </summary>
    public double[] Expected()
    {
        double all = _words.Keys.Sum(w => w.Length);
        var shares = _words.Keys.SelectMany(w => w).CountBy(c => c).ToDictionary(c => c.Key, c => c.Value / all);
        return [.. _choices.Select(choice => (choice.Number ? NumberShare : 0)
            + choice.Words.Sum(word => word.Aggregate(1 / Attraction, (expected, c) => expected * shares[c] * Attraction)))];
    }
}
