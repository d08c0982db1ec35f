using System.Collections.Immutable;
using ComplaintCoach.Knowledge.Customers;

namespace ComplaintCoach.Knowledge.Advising;

/// <summary>
/// What the coach remembers of one conversation. A value: the host keeps it and hands it in with the next message.
/// Immutable, thread-safe; holds no customer text.
/// </summary>
public sealed record ConversationState
{
    /// <summary>A conversation of which nothing is known.</summary>
    public static ConversationState New { get; } = new();

    /// <summary>Log-odds by type gathered over the messages, older ones counting less; empty before the first message.</summary>
    public ImmutableArray<double> Scores { get; init; } = [];

    /// <summary>The type the advisor named, which outweighs the model; null when none.</summary>
    public string? Corrected { get; init; }

    /// <summary>Types the advisor ruled out.</summary>
    public ImmutableHashSet<string> RuledOut { get; init; } = [];

    /// <summary>The type claimed last, when the coach was sure; null before.</summary>
    public string? Claimed { get; init; }

    /// <summary>Ids of entries volunteered already.</summary>
    public ImmutableHashSet<string> Volunteered { get; init; } = [];

    /// <summary>Ids of sentences offered already.</summary>
    public ImmutableHashSet<string> Offered { get; init; } = [];

    /// <summary>Adds the advisor's word that the customer is of this type.</summary>
    public ConversationState WithCorrection(string type) => CustomerTypes.IndexOf(type) < 0
        ? throw new ArgumentException($"'{type}' is not a customer type.", nameof(type))
        : this with { Corrected = type, RuledOut = RuledOut.Remove(type) };

    /// <summary>Adds the advisor's word that the customer is not of this type.</summary>
    public ConversationState WithRuledOut(string type) =>
        this with { RuledOut = RuledOut.Add(type), Corrected = Corrected == type ? null : Corrected, Claimed = Claimed == type ? null : Claimed };
}
