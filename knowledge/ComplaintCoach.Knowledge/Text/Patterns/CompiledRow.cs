namespace ComplaintCoach.Knowledge.Text.Patterns;

/// <summary>An element of a row, its choices by number; <paramref name="NotBefore"/> is -1 when nothing is forbidden.</summary>
internal readonly record struct CompiledElement(int Choice, Gap Before, int NotBefore);

/// <summary>A row of a pattern with its choices by number. Immutable, thread-safe.</summary>
/// <param name="Pattern">Position of the pattern in its set.</param>
/// <param name="Elements">In order; at least one.</param>
/// <param name="FromStart">See <see cref="PatternRow"/>.</param>
/// <param name="ToEnd">See <see cref="PatternRow"/>.</param>
/// <param name="Tail">See <see cref="PatternRow"/>.</param>
/// <param name="NotAfter">-1 when nothing is forbidden.</param>
internal sealed record CompiledRow(int Pattern, CompiledElement[] Elements, int? FromStart, int? ToEnd, int Tail, int NotAfter)
{
    public static CompiledRow Compile(PatternRow row, int pattern, ChoiceTable choices) => new(
        pattern,
        [.. row.Elements.Select(e => new CompiledElement(choices.IdOf(e.Choice), e.Before, choices.IdOf(e.NotBefore)))],
        row.FromStart,
        row.ToEnd,
        row.Tail,
        choices.IdOf(row.NotAfter));
}
