namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>A row to look at when a word occurs that may stand for its rarest element: where none does, the row cannot match.</summary>
/// <param name="Row">Position of the row in its set.</param>
/// <param name="Other">The rarest of the other choices of the row, which must occur too; the trigger's own when there is none.</param>
/// <param name="Another">The next of them; the trigger's own when there is none.</param>
internal readonly record struct RowTrigger(int Row, int Other, int Another);

/// <summary>An element of a row as far as a first look at the row needs it.</summary>
/// <param name="Choice">What stands there.</param>
/// <param name="Most">The most characters between the element before and this one.</param>
internal readonly record struct RowStep(int Choice, int Most);

/// <summary>By word the rows that it triggers. Immutable, thread-safe.</summary>
internal sealed class TriggerTable
{
    /// <summary>All triggers, word by word, those of one word in the order of their rows.</summary>
    private readonly RowTrigger[] _triggers;

    /// <summary>By word where its triggers begin; they end where the next word's begin.</summary>
    private readonly int[] _begins;

    /// <summary>The elements of all rows, one row behind the other.</summary>
    private readonly RowStep[] _steps;

    /// <summary>By row where its elements begin, and which of them is the rarest.</summary>
    private readonly (int First, int Trigger)[] _elements;

    /// <param name="rows">The rows of the set.</param>
    /// <param name="choicesOfWord">By word the choices that hold it.</param>
    /// <param name="expected">By choice how often it is to be expected.</param>
    public TriggerTable(CompiledRow[] rows, int[][] choicesOfWord, double[] expected)
    {
        _steps = [.. rows.SelectMany(row => row.Elements.Select(e => new RowStep(e.Choice, e.Before.Most)))];
        _elements = new (int First, int Trigger)[rows.Length + 1];
        for (int row = 0; row < rows.Length; row++)
        {
            _elements[row].Trigger = rows[row].Elements.Index().MinBy(e => expected[e.Item.Choice]).Index;
            _elements[row + 1].First = _elements[row].First + rows[row].Elements.Length;
        }

        var byChoice = rows.Index().ToLookup(r => r.Item.Elements[_elements[r.Index].Trigger].Choice, r => Of(r.Item, r.Index, expected));
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
    public int ElementOf(int row) => _elements[row].Trigger;

    /// <summary>The elements of the row, in order.</summary>
    public ReadOnlySpan<RowStep> StepsOf(int row) => _steps.AsSpan(_elements[row].First, _elements[row + 1].First - _elements[row].First);

    private RowTrigger Of(CompiledRow row, int index, double[] expected)
    {
        int rarest = row.Elements[_elements[index].Trigger].Choice;
        int[] others = [.. row.Elements.Select(e => e.Choice).Where(choice => choice != rarest).Distinct().OrderBy(choice => expected[choice])];
        return new RowTrigger(index, others is [int other, ..] ? other : rarest, others is [_, int another, ..] ? another : rarest);
    }
}
