using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Sources;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Knowledge.Advising;

/// <summary>Puts steps, cautions and sentences together for a judged message. Immutable, thread-safe.</summary>
internal sealed class AdviceComposer(KnowledgePack pack, Wording wording, TradeWords trades)
{
    private const int MostSteps = 5;
    private const int MostAvoid = 3;
    private const int MostSentences = 3;
    private const int StepsOfType = 3;

    /// <summary>Urgent risks first and alone; else the type's steps (the general ones when not sure), other risks, and the tip.</summary>
    public Advice Compose(Advice advice, NormalizedText message, ConversationState state)
    {
        var profile = advice.Type is { Sure: true } sure ? sure.Best : pack.Type(CustomerTypes.Ordinary);
        var urgent = advice.Risks.Where(r => r.Profile.Urgent).ToList();
        var steps = new List<Step>();
        var avoid = new List<Step>();
        var say = new List<Sentence>();
        foreach (var signal in urgent)
        {
            var risk = signal.Profile;
            steps.AddRange(Steps(risk.Do, risk.Id, signal.Target));
            avoid.AddRange(Steps(risk.Avoid, risk.Id, signal.Target));
            say.AddRange(risk.Say.Where(s => s.Target is null || s.Target == signal.Target));
        }

        if (urgent.Count == 0)
        {
            steps.AddRange(Steps(profile.Do, profile.Id).Take(StepsOfType));
            foreach (var risk in advice.Risks)
            {
                steps.AddRange(Steps(risk.Profile.Do, risk.Profile.Id).Take(1));
                avoid.AddRange(Steps(risk.Profile.Avoid, risk.Profile.Id).Take(1));
            }

            if (advice.Tip is { } tip)
            {
                steps.Add(new Step(tip.Id, tip.Do, tip.Sources));
                say.AddRange(tip.Say.Select((text, i) => new Sentence($"{tip.Id}.{i + 1}", text)).Take(1));
            }

            say.AddRange(profile.Say);
        }

        avoid.AddRange(Steps(profile.Avoid, profile.Id));
        return advice with
        {
            Steps = [.. steps.DistinctBy(s => s.Text).Take(MostSteps)],
            Avoid = [.. avoid.DistinctBy(a => a.Text).Take(MostAvoid)],
            Say = [.. Sentences(say, urgent.Count > 0, message, state).Select(s => wording.Ready(s, advice.Script))],
        };
    }

    /// <summary>Sentences not offered yet come first, then those that speak of no other trade; among them the order given stands for urgent risks, else the one nearest to the message leads.</summary>
    private IEnumerable<Sentence> Sentences(List<Sentence> candidates, bool inOrder, NormalizedText message, ConversationState state)
    {
        var pairs = new HashSet<(char, char)>(message.Value.Zip(message.Value.Skip(1)));
        var spokenOf = trades.In(message.Value);
        var fitting = candidates.Where(s => trades.Fits(s.Text, spokenOf)).ToList();
        return (inOrder && fitting.Count > 0 ? fitting : candidates)
            .Select((sentence, i) => (sentence, Order: i))
            .OrderBy(s => state.Offered.Contains(s.sentence.Id))
            .ThenByDescending(s => trades.Fits(s.sentence.Text, spokenOf))
            .ThenByDescending(s => inOrder ? 0 : s.sentence.Text.Zip(s.sentence.Text.Skip(1)).Distinct().Count(pairs.Contains))
            .ThenBy(s => s.Order)
            .Select(s => s.sentence)
            .Take(MostSentences);
    }

    private static IEnumerable<Step> Steps(IReadOnlyList<Guidance> guidance, string owner, string? target = null) =>
        guidance.Select((g, i) => (Guidance: g, Step: new Step($"{owner}.{i + 1}", g.Text, g.Sources)))
            .Where(s => s.Guidance.Target is null || s.Guidance.Target == target).Select(s => s.Step);
}
