namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>A row to look at when a word occurs that may stand for its rarest element: where none does, the row cannot match.</summary>
/// <param name="Row">Position of the row in its set.</param>
/// <param name="Other">The rarest of the other choices of the row, which must occur too; the trigger's own when there is none.</param>
/// <param name="Another">The next of them; the trigger's own when there is none.</param>
internal readonly record struct RowTrigger(int Row, int Other, int Another);

/// <summary>By word the rows that it triggers. Immutable, thread-safe.</summary>
internal sealed class TriggerTable
{
    /// <summary>All triggers, word by word, those of one word in the order of their rows.</summary>
    private readonly RowTrigger[] _triggers;

    /// <summary>By word where its triggers begin; they end where the next word's begin.</summary>
    private readonly int[] _begins;

    /// <summary>By row the position of its rarest element.</summary>
    private readonly int[] _elements;

    /// <param name="rows">The rows of the set.</param>
    /// <param name="choicesOfWord">By word the choices that hold it.</param>
    /// <param name="expected">By choice how often it is to be expected.</param>
    public TriggerTable(CompiledRow[] rows, int[][] choicesOfWord, double[] expected)
    {
        _elements = [.. rows.Select(row => row.Elements.Index().MinBy(e => expected[e.Item.Choice]).Index)];
        var byChoice = rows.Index().ToLookup(r => r.Item.Elements[_elements[r.Index]].Choice, r => Of(r.Item, r.Index, expected));
        var triggers = new List<RowTrigger>();
        _begins = new int[choicesOfWord.Length + 1];
        for (int word = 0; word < choicesOfWord.Length; word++)
        {
            triggers.AddRange(choicesOfWord[word].SelectMany(choice => byChoice[choice]).OrderBy(t => t.Row));
            _begins[word + 1] = triggers.Count;
        }

        _triggers = [.. triggers];
    }

    /// <summary>What the word triggers, in the order of the rows.</summary>
    public ReadOnlySpan<RowTrigger> this[int word] => _triggers.AsSpan(_begins[word], _begins[word + 1] - _begins[word]);

    /// <summary>Where in the row the element stands by which it is triggered.</summary>
    public int ElementOf(int row) => _elements[row];

    private RowTrigger Of(CompiledRow row, int index, double[] expected)
    {
        int rarest = row.Elements[_elements[index]].Choice;
        int[] others = [.. row.Elements.Select(e => e.Choice).Where(choice => choice != rarest).Distinct().OrderBy(choice => expected[choice])];
        return new RowTrigger(index, others is [int other, ..] ? other : rarest, others is [_, int another, ..] ? another : rarest);
    }
}
