using System.Collections.Immutable;

namespace ComplaintCoach.Bot.Cards;

/// <summary>What a card must know of the message it answers, apart from the answer. Immutable, thread-safe.</summary>
/// <param name="Number">The message's number in its conversation; a button sends it back.</param>
internal sealed record SaidHere(int Number)
{
    /// <summary>The message's words, when the advisor does not see them in the chat because a button sent them.</summary>
    public string? Quote { get; init; }

    /// <summary>True to ask the advisor for the type.</summary>
    public bool OfferTypes { get; init; }

    /// <summary>Types not to be offered.</summary>
    public ImmutableHashSet<string> RuledOut { get; init; } = [];
}
