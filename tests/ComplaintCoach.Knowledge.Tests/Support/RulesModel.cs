using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Knowledge.Tests.Support;

/// <summary>A model trained on some hits and misses of the shipped rules, once for all tests: small, but with every ground.</summary>
internal static class RulesModel
{
    private const int OfEachRule = 16;
    private static readonly Lazy<PhraseModel> s_model = new(Train);

    public static PhraseModel Model => s_model.Value;

    /// <summary>The shipped language with this model in place of the shipped one.</summary>
    public static DraftLanguage Language => TestCoach.Shipped.Pack.Language with { Learned = Model };

    private static PhraseModel Train()
    {
        var pack = TestCoach.Shipped.Pack;
        var drafts = new List<TrainingDraft>();
        foreach (var rule in pack.Rules)
        {
            drafts.AddRange(rule.Hits.Take(OfEachRule).Select(text => new TrainingDraft(rule.Id, text, new Dictionary<string, string> { [rule.Id] = text }, null)));
            drafts.AddRange(rule.Misses.Take(OfEachRule).Select(text => new TrainingDraft(rule.Id, text, new Dictionary<string, string>(), rule.Id)));
        }

        return PhraseTrainer.Train(drafts, pack.Rules.SelectMany(r => r.Replacements).Select(r => r.Say), pack.Rules, pack.Language);
    }
}
