using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Reading;

/// <summary>The words by which pasted text is told apart, from content/reading.yaml. Immutable, thread-safe.</summary>
public sealed record ReadingTerms
{
    public required IReadOnlyDictionary<TakenAs, IReadOnlyList<string>> Prefixes { get; init; }

    /// <summary>Parts of names that mark a customer in a transcript.</summary>
    public required IReadOnlyList<string> CustomerNames { get; init; }

    /// <summary>Parts of names that mark an advisor in a transcript.</summary>
    public required IReadOnlyList<string> AdvisorNames { get; init; }

    public required IReadOnlyList<Pattern> Question { get; init; }

    /// <summary>Whoever addresses somebody so is not asking the coach.</summary>
    public required IReadOnlyList<Pattern> QuestionUnless { get; init; }

    public required IReadOnlyList<Pattern> Note { get; init; }
}
