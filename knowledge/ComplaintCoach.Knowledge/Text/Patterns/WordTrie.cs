namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>The words of an automaton as a tree of characters, and a place for each node in a double array. Used while building only; not thread-safe.</summary>
internal sealed class WordTrie
{
    private readonly List<int> _parent = [-1];
    private readonly List<char> _character = ['\0'];
    private readonly List<int> _word = [-1];
    private readonly List<int> _firstChild = [0];
    private readonly List<int> _nextSibling = [0];
    private readonly int[] _childOfRoot = new int[char.MaxValue + 1];
    private int _codes;

    /// <summary>Of two equal words the later one counts.</summary>
    public WordTrie(IReadOnlyList<string> words)
    {
        for (int id = 0; id < words.Count; id++)
        {
            int node = 0;
            foreach (char c in words[id])
            {
                if (Codes[c] == 0)
                {
                    Codes[c] = checked((ushort)++_codes);
                }

                int child = ChildOf(node, c);
                node = child == 0 ? AddChild(node, c) : child;
            }

            _word[node] = id;
        }
    }

    /// <summary>A number from 1 for each character that stands in a word; 0 for all others.</summary>
    public ushort[] Codes { get; } = new ushort[char.MaxValue + 1];

    /// <summary>By node; node 0 is the root, which has none (-1).</summary>
    public IReadOnlyList<int> Parent => _parent;

    /// <summary>By node: the character that leads to it.</summary>
    public IReadOnlyList<char> Character => _character;

    /// <summary>By node: the word that ends there, or -1.</summary>
    public IReadOnlyList<int> Word => _word;

    /// <summary>All nodes, the root first, parents before children and shorter before longer.</summary>
    public IReadOnlyList<int> BreadthFirst
    {
        get
        {
            var order = new List<int>(_parent.Count) { 0 };
            for (int i = 0; i < order.Count; i++)
            {
                for (int child = _firstChild[order[i]]; child != 0; child = _nextSibling[child])
                {
                    order.Add(child);
                }
            }

            return order;
        }
    }

    /// <summary>
    /// A place for each node, so that the children of one node stand at its base plus their codes and no two nodes share a
    /// place. The root stands at 0. Nodes with many children are placed first; the others fill what is left between.
    /// </summary>
    /// <param name="bases">By node.</param>
    /// <param name="size">So many places there are: any base plus any code lies below.</param>
    public int[] PlaceNodes(out int[] bases, out int size)
    {
        int[] places = new int[_parent.Count];
        bases = new int[_parent.Count];
        var free = new FreePlaces(_parent.Count + _codes + 1, _codes);
        int highest = 0;
        Span<int> all = stackalloc int[_codes];
        foreach (int node in ManyChildrenFirst())
        {
            int count = 0;
            for (int child = _firstChild[node]; child != 0; child = _nextSibling[child])
            {
                all[count++] = Codes[_character[child]];
            }

            var codes = all[..count];
            codes.Sort();
            int start = bases[node] = free.FindBase(codes);
            highest = Math.Max(highest, start);
            for (int child = _firstChild[node]; child != 0; child = _nextSibling[child])
            {
                places[child] = start + Codes[_character[child]];
                free.Take(places[child]);
            }
        }

        size = highest + _codes + 1;
        return places;
    }

    /// <summary>All nodes with children, those with most first.</summary>
    private int[] ManyChildrenFirst()
    {
        int[] counts = new int[_parent.Count];
        for (int node = 1; node < counts.Length; node++)
        {
            counts[_parent[node]]++;
        }

        int[] nodes = [.. Enumerable.Range(0, counts.Length).Where(n => counts[n] > 0)];
        Array.Sort([.. nodes.Select(n => ((long)-counts[n] << 32) + n)], nodes);
        return nodes;
    }

    private int ChildOf(int node, char c)
    {
        if (node == 0)
        {
            return _childOfRoot[c];
        }

        int child = _firstChild[node];
        while (child != 0 && _character[child] != c)
        {
            child = _nextSibling[child];
        }

        return child;
    }

    private int AddChild(int node, char c)
    {
        int child = _parent.Count;
        _parent.Add(node);
        _character.Add(c);
        _word.Add(-1);
        _firstChild.Add(0);
        _nextSibling.Add(_firstChild[node]);
        _firstChild[node] = child;
        if (node == 0)
        {
            _childOfRoot[c] = child;
        }

        return child;
    }

    /// <summary>The places from 1 on that nobody holds, linked from each to the next; there is no end to them.</summary>
    private sealed class FreePlaces
    {
        private const int MostLooks = 64;

        private readonly List<int> _next = [];
        private readonly List<int> _before = [];

        /// <summary>Above the highest code, so that a single code fits anywhere behind it; no free place lies between.</summary>
        private int _forOne;

        /// <summary>The places before it were looked at often enough; what fits there is left to the single codes.</summary>
        private int _forMany = 1;

        public FreePlaces(int expected, int highestCode)
        {
            _forOne = highestCode + 1;
            GrowTo(Math.Max(expected, _forOne));
        }

        /// <summary>A low base, from 0, at which all the ordered codes meet free places.</summary>
        public int FindBase(ReadOnlySpan<int> codes)
        {
            ref int from = ref codes.Length == 1 ? ref _forOne : ref _forMany;
            for (; !IsFree(from); from++)
            {
                GrowTo(from + 1);
            }

            int looks = 0;
            for (int place = from; ; place = _next[place])
            {
                GrowTo(place + codes[^1] + 1);
                int start = place - codes[0];
                if (start >= 0 && AllFree(start, codes))
                {
                    from = looks > MostLooks ? place : from;
                    return start;
                }

                looks++;
            }
        }

        private bool AllFree(int start, ReadOnlySpan<int> codes)
        {
            foreach (int code in codes)
            {
                if (!IsFree(start + code))
                {
                    return false;
                }
            }

            return true;
        }

        public void Take(int place)
        {
            GrowTo(place + 1);
            _next[_before[place]] = _next[place];
            _before[_next[place]] = _before[place];
            _before[place] = -1;
        }

        private bool IsFree(int place) => _before[place] >= 0;

        private void GrowTo(int place)
        {
            while (_next.Count <= place + 1)
            {
                _before.Add(_next.Count - 1);
                _next.Add(_next.Count + 1);
            }
        }
    }
}
