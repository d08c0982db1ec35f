using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>How strongly a finding speaks against sending.</summary>
public enum Severity
{
    Hint,
    Warn,
    Block,
}

/// <summary>A forbidden meaning and everything that belongs to it. Immutable, thread-safe.</summary>
public sealed record Rule
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Source sections; empty for a rule from practice.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Why it must not be sent, in words for the advisor.</summary>
    public required string Why { get; init; }

    public required IReadOnlyList<Pattern> Patterns { get; init; }

    /// <summary>The wordings that the source names: what they find stands where the model, which weighs all grounds, thinks little of it, unless it thinks nothing of it.</summary>
    public IReadOnlyList<Pattern> Listed { get; init; } = [];

    /// <summary>A match of one of these that covers a hit from end to end cancels it.</summary>
    public required IReadOnlyList<Pattern> Except { get; init; }

    public required IReadOnlyList<Pattern> UnlessInClause { get; init; }

    public required IReadOnlyList<Pattern> UnlessInSentence { get; init; }

    public required IReadOnlyList<Pattern> UnlessInDraft { get; init; }

    /// <summary>True when facts in its clauses are another's and must not be sent: a draft that holds some there is not rewritten.</summary>
    public bool WithholdsFacts { get; init; }

    /// <summary>How many separate hits make one finding.</summary>
    public required int Repeat { get; init; }

    /// <summary>Drafts in which the rule must find itself, as advisors write them.</summary>
    public required IReadOnlyList<string> Hits { get; init; }

    /// <summary>Drafts in which it must not.</summary>
    public required IReadOnlyList<string> Misses { get; init; }

    /// <summary>Whole sentences that may stand in place of the offending one.</summary>
    public required IReadOnlyList<Replacement> Replacements { get; init; }
}

/// <summary>Whose words are whose in a draft.</summary>
/// <param name="Quotation">Lead-ins after which another party's words follow.</param>
/// <param name="Disowning">Turns by which the advisor disowns what follows.</param>
/// <param name="Speech">Words of speaking: quotation marks in the same sentence hold words that are named, not said.</param>
public sealed record SpeakerPatterns(IReadOnlyList<Pattern> Quotation, IReadOnlyList<Pattern> Disowning, IReadOnlyList<Pattern> Speech)
{
    public static SpeakerPatterns None { get; } = new([], [], []);
}
