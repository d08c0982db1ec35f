using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Phrases.Meaning;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>What the checker has learned from written drafts: how rules are broken in other words, and what hides behind letters and sounds. Immutable, thread-safe.</summary>
public sealed class PhraseModel
{
    internal PhraseModel(SeenPairs seen, SeenPairs common, HiddenWords hidden, MeaningModel stretches, MeaningModel whole)
    {
        Seen = seen;
        Common = common;
        Hidden = hidden;
        Stretches = stretches;
        Whole = whole;
    }

    /// <summary>How many features it knows.</summary>
    public int FeatureCount => Stretches.Keys.Length + Whole.Keys.Length;

    internal SeenPairs Seen { get; }

    /// <summary>Those of them that are seen often.</summary>
    internal SeenPairs Common { get; }

    internal HiddenWords Hidden { get; }

    /// <summary>Judges stretches of clauses.</summary>
    internal MeaningModel Stretches { get; }

    /// <summary>Judges drafts as a whole.</summary>
    internal MeaningModel Whole { get; }
}
