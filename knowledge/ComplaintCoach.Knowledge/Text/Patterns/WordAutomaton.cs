namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>
/// Finds all occurrences of many words in one pass (Aho and Corasick, 1975). Cost: linear in the text plus the hits.
/// Immutable once built, thread-safe.
/// </summary>
internal sealed class WordAutomaton
{
    private const int None = -1;

    /// <summary>A number from 1 for each character that stands in a word; 0 for all others.</summary>
    private readonly ushort[] _codes;
    private readonly Slot[] _slots;
    private readonly int[] _lengths;

    /// <summary>For each word the longest word that it ends with, or <see cref="None"/>.</summary>
    private readonly int[] _shorter;

    /// <summary>Word ids are positions in the list.</summary>
    public WordAutomaton(IEnumerable<string> words)
    {
        string[] list = [.. words];
        var trie = new WordTrie(list);
        _codes = trie.Codes;
        _lengths = [.. list.Select(w => w.Length)];
        _shorter = new int[list.Length];
        int[] places = trie.PlaceNodes(out int[] bases, out int size);
        _slots = new Slot[size];
        Array.Fill(_slots, new Slot { Parent = None, Longest = None });
        foreach (int node in trie.BreadthFirst)
        {
            int parent = trie.Parent[node];
            ref var slot = ref _slots[places[node]];
            slot.Base = bases[node];
            slot.Longest = None;
            if (node == 0)
            {
                continue;
            }

            slot.Parent = places[parent];
            slot.Fail = parent == 0 ? 0 : Step(_slots[places[parent]].Fail, _codes[trie.Character[node]]);
            slot.Longest = _slots[slot.Fail].Longest;
            if (trie.Word[node] is >= 0 and int word)
            {
                _shorter[word] = slot.Longest;
                slot.Longest = word;
            }
        }
    }

    /// <summary>Calls back with (word id, start, end) for each occurrence, in order of its end, longer words first.</summary>
    public void Scan<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        int node = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int code = _codes[text[i]];
            node = code == 0 ? 0 : Step(node, code);
            for (int word = _slots[node].Longest; word >= 0; word = _shorter[word])
            {
                sink.Found(word, i + 1 - _lengths[word], i + 1);
            }
        }
    }

    private int Step(int node, int code)
    {
        while (true)
        {
            int next = _slots[node].Base + code;
            if (_slots[next].Parent == node)
            {
                return next;
            }

            if (node == 0)
            {
                return 0;
            }

            node = _slots[node].Fail;
        }
    }

    /// <summary>A node of the automaton in a double array (Aoe, 1989): its child by a character stands at its base plus the character's code and names it as parent.</summary>
    private struct Slot
    {
        public int Base;
        public int Parent;
        public int Fail;

        /// <summary>The longest word that ends here, or <see cref="None"/>.</summary>
        public int Longest;
    }
}

/// <summary>Receives the words that an automaton finds.</summary>
internal interface IWordSink
{
    void Found(int word, int start, int end);
}
