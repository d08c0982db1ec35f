namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>
/// Finds all occurrences of many words in one pass (Aho and Corasick, 1975). Cost: linear in the text plus the hits.
/// Immutable once built, thread-safe.
/// </summary>
internal sealed class WordAutomaton
{
    private readonly int[] _root = new int[char.MaxValue + 1];
    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _fail = [0];
    private readonly List<int> _word = [-1];
    private readonly List<int> _shorter = [0];
    private readonly List<string> _words = [];

    /// <summary>Word ids are positions in the list.</summary>
    public WordAutomaton(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            Insert(word, _words.Count);
            _words.Add(word);
        }

        LinkFailures();
        _next.TrimExcess();
    }

    /// <summary>Calls back with (word id, start) for each occurrence, in order of its end.</summary>
    public void Scan<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        int node = 0;
        for (int i = 0; i < text.Length; i++)
        {
            node = Step(node, text[i]);
            for (int hit = _word[node] >= 0 ? node : _shorter[node]; hit != 0; hit = _shorter[hit])
            {
                int word = _word[hit];
                sink.Found(word, i + 1 - _words[word].Length, i + 1);
            }
        }
    }

    private int Step(int node, char c)
    {
        while (node != 0)
        {
            if (_next.TryGetValue(Key(node, c), out int next))
            {
                return next;
            }

            node = _fail[node];
        }

        return _root[c];
    }

    private void Insert(string word, int id)
    {
        int node = 0;
        foreach (char c in word)
        {
            int next = Child(node, c);
            if (next == 0)
            {
                next = _fail.Count;
                _fail.Add(0);
                _word.Add(-1);
                _shorter.Add(0);
                if (node == 0)
                {
                    _root[c] = next;
                }
                else
                {
                    _next[Key(node, c)] = next;
                }
            }

            node = next;
        }

        _word[node] = id;
    }

    private void LinkFailures()
    {
        // Nodes were numbered parent before child along each word, but failure links need breadth first.
        var children = new List<(char Character, int Node)>[_fail.Count];
        foreach (var ((parent, character), node) in Edges())
        {
            (children[parent] ??= []).Add((character, node));
        }

        var queue = new Queue<int>();
        for (int c = 0; c < _root.Length; c++)
        {
            if (_root[c] != 0)
            {
                queue.Enqueue(_root[c]);
            }
        }

        while (queue.TryDequeue(out int node))
        {
            int fail = _fail[node];
            _shorter[node] = _word[fail] >= 0 ? fail : _shorter[fail];
            foreach (var (character, child) in children[node] ?? [])
            {
                _fail[child] = Step(fail, character);
                queue.Enqueue(child);
            }
        }
    }

    private IEnumerable<((int Parent, char Character) Edge, int Node)> Edges() =>
        _next.Select(e => (((int)(e.Key >> 16), (char)(e.Key & char.MaxValue)), e.Value));

    private int Child(int node, char c) => node == 0 ? _root[c] : _next.GetValueOrDefault(Key(node, c));

    private static long Key(int node, char c) => ((long)node << 16) | c;
}

/// <summary>Receives the words that an automaton finds.</summary>
internal interface IWordSink
{
    void Found(int word, int start, int end);
}
