namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>A sentence that may stand in place of an offending one. It claims nothing of the case that any advisor would not know. Immutable, thread-safe.</summary>
/// <param name="Say">The sentence, Simplified, with marked gaps such as 〔几点前〕 for what the advisor must fill in.</param>
/// <param name="Trades">The trades whose things it names; empty fits any.</param>
/// <param name="Stages">The stages of a conversation that it suits; empty suits any.</param>
public sealed record Replacement(string Say, IReadOnlyList<string> Trades, IReadOnlyList<string> Stages)
{
    /// <summary>True when it asks the customer for something.</summary>
    public bool Asks => Say.Contains('？', StringComparison.Ordinal) || Say.StartsWith("麻烦您", StringComparison.Ordinal);

    /// <summary>True when it names an own deed whose time is left as a gap.</summary>
    public bool PromisesTime => Say.Contains('〔', StringComparison.Ordinal);
}
