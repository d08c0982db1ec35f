namespace ComplaintCoach.Knowledge.Tips;

/// <summary>What is searched, and what is known about the situation.</summary>
/// <param name="Text">The words, the customer's or the advisor's.</param>
public sealed record TipQuery(string Text)
{
    /// <summary>Id of the customer type, when it is known.</summary>
    public string? Type { get; init; }

    /// <summary>Ids of risks that hold.</summary>
    public IReadOnlyList<string> Risks { get; init; } = [];

    /// <summary>How many hits are wanted.</summary>
    public int Top { get; init; } = 5;
}

/// <summary>An entry that fits, and how well.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Score">Compares within one search only.</param>
/// <param name="Covered">The share of the query, each term counted by its rarity, that the entry holds; 0 to 1.</param>
public sealed record TipHit(Entry Entry, double Score, double Covered);
