using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>What a draft says around its findings; by it replacements are chosen. Immutable, thread-safe.</summary>
/// <param name="Trade">The one trade that the draft names clearly; null when it names none or several.</param>
/// <param name="Stages">The stages that the clauses without a finding show; <c>receive</c> alone when they show none.</param>
/// <param name="HasDeed">True when those clauses hold an own deed or ask for what is needed.</param>
/// <param name="HasTimedDeed">True when those clauses hold an own deed and a time or a gap for one.</param>
/// <param name="Pairs">The character pairs of the whole draft.</param>
/// <param name="Words">The whole draft, normalised.</param>
internal sealed record Surroundings(string? Trade, IReadOnlySet<string> Stages, bool HasDeed, bool HasTimedDeed, IReadOnlySet<(char, char)> Pairs, string Words)
{
    private const string NothingShown = "receive";

    public static Surroundings Of(NormalizedText draft, IReadOnlyCollection<TextSpan> findings, TradeWords trades, DraftWords words, Facts facts)
    {
        string[] rest = [.. DraftClauses.Of(draft).Where(c => !findings.Any(f => f.Overlaps(c.Span))).Select(c => c.Value)];
        var stages = rest.SelectMany(words.Stages).ToHashSet();
        return new Surroundings(
            trades.Clear(draft.Original),
            stages.Count > 0 ? stages : [NothingShown],
            rest.Any(words.IsUseful),
            rest.Any(words.IsUseful) && rest.Any(c => c.Contains('〔', StringComparison.Ordinal) || facts.In(c).Any(f => f.Kind is FactKind.Time or FactKind.Length)),
            draft.Value.Zip(draft.Value.Skip(1)).ToHashSet(),
            draft.Value);
    }
}
