using ComplaintCoach.Knowledge.Sources;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Customers;

/// <summary>The ids of the risk signals.</summary>
public static class RiskIds
{
    public const string SelfHarm = "self_harm";

    public static IReadOnlyList<string> All { get; } = ["safety", "legal", "media", "high_claim", "churn", "privacy", SelfHarm];
}

/// <summary>A set of patterns that show a risk, and against whom it is directed.</summary>
/// <param name="Target"><c>self</c> or <c>others</c> for self_harm; null for the other risks.</param>
public sealed record RiskPatterns(string? Target, IReadOnlyList<Pattern> Patterns);

/// <summary>What the pack says about one risk. Immutable, thread-safe.</summary>
public sealed record RiskProfile
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>An urgent risk changes the whole card; another is a line on it.</summary>
    public required bool Urgent { get; init; }

    public required IReadOnlyList<RiskPatterns> Patterns { get; init; }

    /// <summary>A match of one of these that covers a hit from end to end cancels it.</summary>
    public required IReadOnlyList<Pattern> Except { get; init; }

    /// <summary>A match in the same clause cancels a hit: negation, hypotheticals.</summary>
    public required IReadOnlyList<Pattern> UnlessInClause { get; init; }

    public required IReadOnlyList<Guidance> Do { get; init; }

    public required IReadOnlyList<Guidance> Avoid { get; init; }

    public required IReadOnlyList<Sentence> Say { get; init; }
}

/// <summary>A risk found in a message, with the words that show it.</summary>
/// <param name="Profile">Which risk, and what to do about it.</param>
/// <param name="Target"><c>self</c> or <c>others</c> for self_harm; null for the other risks.</param>
/// <param name="Span">Where, in UTF-16 code units of the message as typed.</param>
/// <param name="Text">The words as typed.</param>
public sealed record RiskSignal(RiskProfile Profile, string? Target, TextSpan Span, string Text);
