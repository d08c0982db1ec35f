using System.Collections.Immutable;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Reading;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Advising;

/// <summary>
/// Judges the customer's type over a conversation: the scores of each message are added to those of the earlier ones,
/// which fade; the advisor's word outweighs both. Immutable, thread-safe.
/// </summary>
internal sealed class TypeJudge(KnowledgePack pack, TypeClassifier classifier)
{
    /// <summary>What remains of the earlier messages' scores at each new message.</summary>
    private const double Fading = 0.5;

    /// <summary>A message with fewer Han characters says too little to claim a type on.</summary>
    private const int FewestCharacters = 5;

    /// <summary>The confidence shown when the advisor named the type.</summary>
    private const double AdvisorConfidence = 0.99;

    public ConversationState Remember(ConversationState state, NormalizedText message)
    {
        var scores = classifier.Score(message).Scores;
        return state with
        {
            Scores = state.Scores.IsEmpty ? [.. scores] : [.. scores.Select((score, c) => score + (Fading * state.Scores[c]))],
        };
    }

    /// <summary>The judgement on a state that holds at least one message.</summary>
    public (TypeJudgement Judgement, ConversationState State) Judge(ConversationState state, NormalizedText message, Passage words)
    {
        double[] probabilities = Probabilities(state);
        int best = Array.IndexOf(probabilities, probabilities.Max());
        var profile = pack.Types[best];
        var evidence = classifier.Explain(message, profile.Id);
        bool says = evidence.Count > 0 && message.Value.Count(Normalizer.IsHan) >= FewestCharacters;
        bool sure = state.Corrected is not null || (probabilities[best] >= classifier.Model.SureFrom && (says || profile.Id == state.Claimed));
        var judgement = new TypeJudgement
        {
            Best = profile,
            Confidence = Math.Round(probabilities[best], 4),
            Sure = sure,
            Probabilities = CustomerTypes.All.Select((id, c) => (id, Math.Round(probabilities[c], 6))).ToDictionary(p => p.id, p => p.Item2),
            Evidence = [.. evidence.Select(e => e with { Span = e.Span with { Start = e.Span.Start + words.Start } })],
            ChangedFrom = sure && state.Claimed is { } before && before != profile.Id ? pack.Type(before) : null,
            ByAdvisor = state.Corrected is not null,
        };
        return (judgement, sure ? state with { Claimed = profile.Id } : state);
    }

    private static double[] Probabilities(ConversationState state)
    {
        double[] scores = [.. state.Scores];
        // An advisor who has ruled out every type has told nothing.
        foreach (string id in state.RuledOut.Count < scores.Length ? state.RuledOut : [])
        {
            scores[CustomerTypes.IndexOf(id)] = double.NegativeInfinity;
        }

        double[] probabilities = TypeModel.Softmax(scores);
        if (state.Corrected is { } corrected)
        {
            int named = CustomerTypes.IndexOf(corrected);
            for (int c = 0; c < probabilities.Length; c++)
            {
                probabilities[c] = c == named ? AdvisorConfidence : (1 - AdvisorConfidence) / (probabilities.Length - 1);
            }
        }

        return probabilities;
    }
}
