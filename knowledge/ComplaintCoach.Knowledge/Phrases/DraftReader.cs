using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>Reads a draft as the rules see it: normalised, disguised words read as they are meant. Immutable, thread-safe.</summary>
internal sealed class DraftReader
{
    private readonly DisguiseReader? _disguises;

    /// <param name="list">Letters and look-alikes.</param>
    /// <param name="learned">What sounds like what; null reads no disguises.</param>
    public DraftReader(DisguiseList list, PhraseModel? learned) =>
        _disguises = learned is null ? null : new DisguiseReader(list, learned.Hidden, learned.Seen);

    public NormalizedText Read(NormalizedText draft) => _disguises?.Read(draft) ?? draft;
}
