namespace ComplaintCoach.Knowledge.Tips;

/// <summary>One small piece of knowledge: one situation, one thing to do. Immutable, thread-safe.</summary>
public sealed record Entry
{
    /// <summary>Unique in the pack.</summary>
    public required string Id { get; init; }

    /// <summary>tip, step, principle, case or law.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Situation { get; init; }

    public required string Do { get; init; }

    /// <summary>Sentences ready to say; may be empty.</summary>
    public required IReadOnlyList<string> Say { get; init; }

    public required string Avoid { get; init; }

    /// <summary>Source sections, the primary one first; empty for an entry from practice.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Ids of the customer types it is for; empty means all.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    public required IReadOnlyList<string> Stages { get; init; }

    public required IReadOnlyList<string> Risks { get; init; }

    public required IReadOnlyList<string> Demands { get; init; }

    public required IReadOnlyList<string> Trades { get; init; }

    /// <summary>How customers and advisors speak when this entry is the answer.</summary>
    public required IReadOnlyList<string> Cues { get; init; }
}

/// <summary>The closed vocabularies of entries.</summary>
public static class EntryTerms
{
    public static IReadOnlyList<string> Kinds { get; } = ["tip", "step", "principle", "case", "law"];

    public static IReadOnlyList<string> Stages { get; } = ["receive", "calm", "find_out", "propose", "agree", "do", "follow_up", "learn"];

    public static IReadOnlyList<string> Demands { get; } = ["refund", "exchange", "repair", "compensation", "apology", "explanation", "progress"];

    public static IReadOnlyList<string> Trades { get; } = ["workshop", "pc", "travel", "hotel", "shop", "telecom", "takeaway", "property"];
}
