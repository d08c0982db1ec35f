using ComplaintCoach.Knowledge.Phrases.Disguises;
using ComplaintCoach.Knowledge.Text.Patterns;

namespace ComplaintCoach.Knowledge.Phrases;

/// <summary>What a checker knows beside its rules. Immutable, thread-safe.</summary>
/// <param name="Speakers">Whose words are whose.</param>
/// <param name="Lexicon">Word classes.</param>
/// <param name="Disguises">What is written in place of words.</param>
/// <param name="Learned">What was learned from written drafts; null: patterns alone decide and no disguise is read by sound.</param>
public sealed record DraftLanguage(SpeakerPatterns Speakers, Lexicon Lexicon, DisguiseList Disguises, PhraseModel? Learned)
{
    public static DraftLanguage None { get; } = new(SpeakerPatterns.None, Lexicon.Empty, DisguiseList.None, null);
}
