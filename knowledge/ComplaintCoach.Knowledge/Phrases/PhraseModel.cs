using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Phrases.Meaning;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>What the checker has learned from written drafts: how rules are broken in other words, and what hides behind letters and sounds. Immutable, thread-safe.</summary>
public sealed class PhraseModel
{
    internal PhraseModel(SeenPairs seen, HiddenWords hidden, MeaningModel meaning)
    {
        Seen = seen;
        Hidden = hidden;
        Meaning = meaning;
    }

    /// <summary>How many features it knows.</summary>
    public int FeatureCount => Meaning.Keys.Length;

    internal SeenPairs Seen { get; }

    internal HiddenWords Hidden { get; }

    internal MeaningModel Meaning { get; }
}
