namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>How far apart two elements of a pattern may stand.</summary>
internal enum GapScope
{
    /// <summary>Directly one after the other, up to two interjections between.</summary>
    Adjacent,

    /// <summary>Within one clause.</summary>
    Clause,

    /// <summary>Within one sentence: commas may be crossed.</summary>
    Sentence,
}

/// <param name="Scope">The boundary that must not be crossed.</param>
/// <param name="Most">The most UTF-16 code units between the two elements.</param>
internal readonly record struct Gap(GapScope Scope, int Most)
{
    public static Gap None { get; } = new(GapScope.Adjacent, 2);

    /// <summary>One gap after the other: the distances add up and the wider scope holds.</summary>
    public Gap Then(Gap next) => Scope == GapScope.Adjacent ? next
        : next.Scope == GapScope.Adjacent ? this
        : new Gap(Scope > next.Scope ? Scope : next.Scope, Most + next.Most);
}

/// <summary>A set of alternatives at one place of a pattern.</summary>
/// <param name="Words">Normalised literals.</param>
/// <param name="Number">True when any number counts as an alternative.</param>
internal sealed record WordChoice(IReadOnlyList<string> Words, bool Number);

/// <param name="Choice">What stands here.</param>
/// <param name="Before">The gap to the element before; ignored on the first.</param>
/// <param name="NotBefore">What must not stand in the three characters before.</param>
internal sealed record PatternElement(WordChoice Choice, Gap Before, WordChoice? NotBefore);

/// <summary>One row of elements with its anchors, optional elements already decided.</summary>
/// <param name="Elements">In order; at least one.</param>
/// <param name="FromStart">The most characters between the start of the clause and the first element; null when it may stand anywhere.</param>
/// <param name="ToEnd">The most characters between the last element and the end of the clause; null when it may stand anywhere.</param>
/// <param name="Tail">How many characters behind the last element the match takes in as well, within the clause.</param>
/// <param name="NotAfter">What must not stand in the three characters behind the last element.</param>
internal sealed record PatternRow(IReadOnlyList<PatternElement> Elements, int? FromStart, int? ToEnd, int Tail, WordChoice? NotAfter);

/// <summary>A parsed pattern: its source and every row it stands for. Immutable, thread-safe.</summary>
public sealed class Pattern
{
    internal Pattern(string source, IReadOnlyList<PatternRow> rows)
    {
        Source = source;
        Rows = rows;
    }

    /// <summary>The pattern as its author wrote it.</summary>
    public string Source { get; }

    internal IReadOnlyList<PatternRow> Rows { get; }

    public override string ToString() => Source;
}
