using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>A rule's pattern that matched, and what becomes of it.</summary>
/// <param name="Rule">Position of the rule.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Span">In the draft as read.</param>
/// <param name="Fate">Whether it counts.</param>
/// <param name="By">The pattern that cancels it, and where that stands; null when none does.</param>
internal readonly record struct WeighedHit(int Rule, Pattern Pattern, TextSpan Span, HitFate Fate, (Pattern Pattern, TextSpan Span)? By);

/// <summary>A likely meaning, and whether it counts.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Span">In the draft as read.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Strongest">The words that speak most for it.</param>
/// <param name="Counts">Whether it becomes a finding, or bears out a pattern's.</param>
internal readonly record struct WeighedMeaning(string Rule, TextSpan Span, float Probability, IReadOnlyList<string> Strongest, bool Counts);

/// <summary>What a judgement rests on, written down while a draft is judged for somebody who asks. Not thread-safe.</summary>
internal sealed class Grounds
{
    /// <summary>In the order of the rules and their patterns.</summary>
    public List<WeighedHit> Hits { get; } = [];

    public List<WeighedMeaning> Meanings { get; } = [];

    /// <summary>The rules that have hits which count.</summary>
    public IEnumerable<int> Counting => Hits.Where(h => h.Fate == HitFate.Counts).Select(h => h.Rule);

    /// <summary>Hits that counted so far and are not among those found in the end were outweighed.</summary>
    public void Outweigh(List<RuleHit> found)
    {
        for (int i = 0; i < Hits.Count; i++)
        {
            var hit = Hits[i];
            if (hit.Fate == HitFate.Counts && !found.Exists(f => f.Rule == hit.Rule && f.Span.Covers(hit.Span)))
            {
                Hits[i] = hit with { Fate = HitFate.OutweighedByMeaning };
            }
        }
    }
}
