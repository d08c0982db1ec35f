namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Why a pattern's hit counts or does not.</summary>
public enum HitFate
{
    /// <summary>It counts, and the rule is broken.</summary>
    Counts,

    /// <summary>An exception of the rule covers it.</summary>
    Excepted,

    /// <summary>An <c>unless</c> pattern of the rule holds in its clause.</summary>
    UnlessInClause,

    /// <summary>An <c>unless</c> pattern of the rule holds in its sentence.</summary>
    UnlessInSentence,

    /// <summary>An <c>unless</c> pattern of the rule holds somewhere in the draft.</summary>
    UnlessInDraft,

    /// <summary>The words are quoted, reported or disowned.</summary>
    OthersWords,

    /// <summary>It begins inside quotation marks and ends outside, or the other way round.</summary>
    AcrossMarks,

    /// <summary>The rule wants more hits in one draft.</summary>
    TooFew,

    /// <summary>The model, which weighs all grounds, holds that the meaning is another.</summary>
    OutweighedByMeaning,
}

/// <summary>A pattern that matched.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Pattern">The pattern as its author wrote it.</param>
/// <param name="Words">What it matched, as typed.</param>
/// <param name="Fate">Whether it counts.</param>
/// <param name="By">What cancels it: an exception, an <c>unless</c> pattern, a word of saying; null when no pattern does.</param>
/// <param name="Idle">For a hit that counts: exceptions and <c>unless</c> patterns of its rule that matched elsewhere; else empty.</param>
public sealed record ExplainedHit(string Rule, string Pattern, string Words, HitFate Fate, Canceller? By, IReadOnlyList<IdleCanceller> Idle);

/// <summary>A pattern that cancels a hit.</summary>
/// <param name="Pattern">As its author wrote it.</param>
/// <param name="Words">What it matched, as typed.</param>
public sealed record Canceller(string Pattern, string Words);

/// <summary>A pattern that cancels hits of a rule, and leaves a hit alone for where it stands.</summary>
/// <param name="Pattern">As its author wrote it.</param>
/// <param name="Words">What it matched, as typed.</param>
/// <param name="Would">The fate of hits that it reaches.</param>
public sealed record IdleCanceller(string Pattern, string Words, HitFate Would);

/// <summary>A stretch of clauses that the model takes for a breach, or nearly.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Words">The stretch as typed.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Strongest">The words that speak most for it, as read.</param>
/// <param name="Counts">Whether it becomes a finding, or bears out a pattern's.</param>
public sealed record ExplainedMeaning(string Rule, string Words, float Probability, IReadOnlyList<string> Strongest, bool Counts);

/// <summary>Words that stand for others.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Read">As the rules see them.</param>
public sealed record ReadWords(string Typed, string Read);

/// <summary>How the checker reads a draft, for authors of rules. Immutable, thread-safe.</summary>
/// <param name="Normalized">The draft as the patterns see it.</param>
/// <param name="Disguises">Words that were read as others, in order.</param>
/// <param name="Clauses">In order, as the patterns see them.</param>
/// <param name="Hits">Every pattern that matched, ordered by rule and start.</param>
/// <param name="Meanings">All that count and at least the three likeliest, the surest first; empty without a model.</param>
/// <param name="Report">What comes of it; the same as without explaining.</param>
public sealed record Explanation(
    string Normalized,
    IReadOnlyList<ReadWords> Disguises,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<ExplainedHit> Hits,
    IReadOnlyList<ExplainedMeaning> Meanings,
    DraftReport Report);
