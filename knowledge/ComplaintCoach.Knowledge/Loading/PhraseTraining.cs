using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Knowledge.Loading;

/// <summary>All that the checker learns from.</summary>
/// <param name="Pack">The pack, read without the model that is there already.</param>
/// <param name="Drafts">Those of drafts/, then the rules' own hits and misses, then the sentences that the pack suggests.</param>
/// <param name="Ordinary">Other texts of the field.</param>
public sealed record PhraseTraining(KnowledgePack Pack, IReadOnlyList<TrainingDraft> Drafts, IReadOnlyList<string> Ordinary)
{
    private static readonly Dictionary<string, string> s_none = [];

    /// <summary>Reads content/, drafts/, masking/ and training/ below the folder.</summary>
    /// <exception cref="ContentException">Something in it is wrong.</exception>
    public static PhraseTraining Read(string folder)
    {
        var pack = PackReader.Read(Path.Combine(folder, "content"), withModel: false);
        string[] rules = [.. pack.Rules.Select(r => r.Id)];
        var written = DraftTrainingFolder.Read(Path.Combine(folder, "drafts"), rules);
        if (written.Count == 0)
        {
            return new PhraseTraining(pack, [], []);
        }

        var ordinary = MaskTrainingFolder.Read(Path.Combine(folder, "masking")).Select(t => t.Text.Text)
            .Concat(TrainingFolder.Read(Path.Combine(folder, "training")).Select(m => m.Text))
            .Concat(pack.Entries.SelectMany(e => e.Cues.Append(e.Do).Append(e.Situation)));
        return new PhraseTraining(pack, [.. written, .. OfRules(pack), .. Suggested(pack)], [.. ordinary]);
    }

    private static IEnumerable<TrainingDraft> OfRules(KnowledgePack pack) => pack.Rules.SelectMany(rule =>
        rule.Hits.Select(hit => new TrainingDraft("rules", hit, new Dictionary<string, string> { [rule.Id] = hit }, null, ByRuleAuthor: true))
            .Concat(rule.Misses.Select(miss => new TrainingDraft("rules", miss, s_none, rule.Id, ByRuleAuthor: true))));

    private static IEnumerable<TrainingDraft> Suggested(KnowledgePack pack) =>
        pack.Rules.SelectMany(r => r.Replacements).Select(r => r.Say).Concat(pack.Entries.SelectMany(e => e.Say))
            .Concat(pack.Types.SelectMany(t => t.Say).Concat(pack.Risks.SelectMany(r => r.Say)).Select(s => s.Text))
            .Select(text => new TrainingDraft("suggested", text, s_none, null));
}
