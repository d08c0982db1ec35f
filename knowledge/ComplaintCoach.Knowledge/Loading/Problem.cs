namespace ComplaintCoach.Knowledge.Loading;

/// <summary>A mistake in the content, with its place. Lines and columns count from 1.</summary>
public readonly record struct Problem(string File, int Line, int Column, string Message)
{
    /// <summary>The form that editors understand: <c>file:line:column message</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column} {Message}";
}

/// <summary>A pattern that hits none of the hits of its own rule. Immutable, thread-safe.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">Where it stands, and what is to be said of it; no mistake.</param>
public sealed record UnprovedPattern(string Rule, Problem Place);

/// <summary>Content that cannot be used, with every problem found in it.</summary>
public sealed class ContentException(IReadOnlyList<Problem> problems)
    : Exception($"The knowledge pack has {problems.Count} problem(s):{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
{
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
