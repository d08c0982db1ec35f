namespace ComplaintCoach.Knowledge.Phrases.Disguises;

/// <summary>What people write in place of a word so that a filter does not see it. From content/disguises.yaml; immutable, thread-safe.</summary>
/// <param name="Written">Letters that stand for a word: bzd → 不知道. Lower case.</param>
/// <param name="Slang">Characters that stand for others wherever they stand: 8造 → 不知道, and the Cantonese 唔 → 不.</param>
/// <param name="LookAlikes">For a character those that it is written for, because it looks like them.</param>
public sealed record DisguiseList(IReadOnlyDictionary<string, string> Written, IReadOnlyDictionary<string, string> Slang, IReadOnlyDictionary<char, string> LookAlikes)
{
    public static DisguiseList None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<char, string>());
}
