using BenchmarkDotNet.Attributes;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Masking;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Reading;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Benchmarks;

/// <summary>The three jobs of the coach and the masker, in memory.</summary>
[MemoryDiagnoser]
public class CoachBenchmarks
{
    private readonly Coach _coach = new(KnowledgeLoader.Load(Path.Combine(AppContext.BaseDirectory, "knowledge"), KnowledgeLoader.DefaultCache));
    private readonly string _note = Texts.Personal;

    [Benchmark]
    public Advice Advise() => _coach.Advise(ConversationState.New, new Message(Texts.Customer, TakenAs.Customer)).Advice;

    [Benchmark]
    public DraftReport Check() => _coach.Check(Texts.Draft);

    [Benchmark]
    public IReadOnlyList<TipHit> Search() => _coach.Search(new TipQuery(Texts.Question));

    [Benchmark]
    public MaskedText Mask() => Masker.Mask(_note);
}
