using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Why a pattern's hit counts or does not.</summary>
public enum HitFate
{
    /// <summary>It counts, and the rule is broken.</summary>
    Counts,

    /// <summary>An exception of the rule covers it.</summary>
    Excepted,

    /// <summary>An <c>unless</c> pattern of the rule holds.</summary>
    Unless,

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
/// <param name="Because">The words that cancel it; null when nothing does.</param>
public sealed record ExplainedHit(string Rule, string Pattern, string Words, HitFate Fate, string? Because);

/// <summary>A stretch of clauses that the model takes for a breach, or nearly.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Words">The stretch as typed.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Strongest">The words that speak most for it, as read.</param>
/// <param name="Counts">Whether it becomes a finding.</param>
public sealed record ExplainedMeaning(string Rule, string Words, float Probability, IReadOnlyList<string> Strongest, bool Counts);

/// <summary>How the checker reads a draft, for authors of rules.</summary>
/// <param name="Normalized">The draft as the patterns see it.</param>
/// <param name="Disguises">Words that were read as others: as typed, and as read.</param>
/// <param name="Clauses">In order.</param>
/// <param name="Hits">Every pattern that matched, by rule and place.</param>
/// <param name="Meanings">The likeliest meanings, the surest first; empty without a model.</param>
/// <param name="Report">What comes of it.</param>
public sealed record Explanation(
    string Normalized,
    IReadOnlyList<(string Typed, string Read)> Disguises,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<ExplainedHit> Hits,
    IReadOnlyList<ExplainedMeaning> Meanings,
    DraftReport Report);
