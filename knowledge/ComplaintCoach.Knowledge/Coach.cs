using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Loading;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Reading;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Text.Patterns;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Knowledge;

/// <summary>
/// The front door: pure functions of one immutable knowledge snapshot. The host keeps the state of each conversation.
/// Thread-safe; the same input gives the same answer.
/// </summary>
public sealed class Coach
{
    /// <summary>A text longer than this is not judged; the host names the limit. Unit: UTF-16 code units.</summary>
    public const int LongestText = 20_000;

    /// <summary>A tip is volunteered only when it holds this share of what was said; a search shows more.</summary>
    private const double VolunteerFrom = 0.2;

    /// <summary>Fewer Han characters than this are a greeting or a nod, to which no tip belongs.</summary>
    private const int FewestCharactersForTip = 9;

    private readonly TypeClassifier _classifier;
    private readonly RiskDetector _risks;
    private readonly DraftChecker _checker;
    private readonly TipIndex _tips;
    private readonly IntakeReader _intake;
    private readonly TypeJudge _judge;
    private readonly AdviceComposer _composer;

    /// <param name="base">The knowledge and the trained model.</param>
    /// <param name="variables">Values for the variables of sentences, such as company and advisor; the pack's defaults for the rest.</param>
    public Coach(KnowledgeBase @base, IReadOnlyDictionary<string, string>? variables = null)
    {
        Pack = @base.Pack;
        var values = new Dictionary<string, string>(Pack.Variables);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            values[name] = value;
        }

        Wording = new Wording(values);
        _classifier = new TypeClassifier(@base.Model, Pack.Lexicon);
        _risks = new RiskDetector(Pack.Risks);
        _checker = new DraftChecker(Pack.Rules, Pack.Language);
        _tips = new TipIndex(Pack.Entries);
        _intake = new IntakeReader(Pack.Reading, new SpeakerJudge(@base.CustomerTexts, @base.AdvisorTexts), _checker.BreaksAny);
        _judge = new TypeJudge(Pack, _classifier);
        _composer = new AdviceComposer(Pack, Wording, new TradeWords(Pack.Lexicon));
    }

    public KnowledgePack Pack { get; }

    /// <summary>Fills variables and turns sentences into the customer's script.</summary>
    public Wording Wording { get; }

    /// <summary>Reads a pasted text: what it is, and which part of it is meant.</summary>
    public Intake Read(string text, TakenAs? chosen = null) => _intake.Read(text, chosen);

    /// <summary>The whole answer to a message, and the conversation's new state. A draft and own lines are held against the team's rules.</summary>
    /// <param name="state">What is remembered of the conversation.</param>
    /// <param name="message">What was pasted or typed.</param>
    /// <param name="team">A team read for this coach's pack; null: the rules of the pack.</param>
    public (Advice Advice, ConversationState State) Advise(ConversationState state, Message message, TeamRules? team = null)
    {
        var intake = _intake.Read(message.Text, message.As);
        return intake.As switch
        {
            TakenAs.Draft => (AdviseOnDraft(intake, team), state),
            TakenAs.Question => (AdviseOnQuestion(intake, state), state),
            _ => AdviseOnCustomer(intake, state, team),
        };
    }

    /// <summary>Holds a draft against the rules; what is offered instead is ready to say, in the draft's script.</summary>
    /// <param name="draft">As typed.</param>
    /// <param name="team">A team read for this coach's pack; null: the rules of the pack.</param>
    public DraftReport Check(string draft, TeamRules? team = null) => Ready((team?.Checker ?? _checker).Check(draft));

    /// <summary>How the rules read a draft, for their authors; the report is that of <see cref="Check"/>.</summary>
    /// <param name="draft">As typed.</param>
    /// <param name="team">A team read for this coach's pack; null: the rules of the pack.</param>
    public Explanation Explain(string draft, TeamRules? team = null)
    {
        var explanation = (team?.Checker ?? _checker).Explain(draft);
        return explanation with { Report = Ready(explanation.Report) };
    }

    /// <summary>The entries that fit a query, best first; empty when nothing fits.</summary>
    public IReadOnlyList<TipHit> Search(TipQuery query) => _tips.Search(query);

    private DraftReport Ready(DraftReport report)
    {
        var script = ScriptConverter.Detect(report.Draft);
        return report.Clean ? report : report with
        {
            Findings = [.. report.Findings.Select(f => f with { Replacements = [.. f.Replacements.Select(r => Wording.Ready(r, script))] })],
            Rewrite = report.Rewrite is { } rewrite ? Wording.Filled(rewrite) : null,
        };
    }

    private Advice AdviseOnDraft(Intake intake, TeamRules? team)
    {
        var report = Check(intake.Words.Text, team);
        return new Advice { Intake = intake, Script = ScriptConverter.Detect(intake.Words.Text), Draft = report, Silent = report.Clean };
    }

    private Advice AdviseOnQuestion(Intake intake, ConversationState state)
    {
        var hits = _tips.Search(new TipQuery(intake.Words.Text) { Type = state.Corrected ?? state.Claimed });
        return new Advice { Intake = intake, Script = ScriptConverter.Detect(intake.Words.Text), Hits = hits, Silent = hits.Count == 0 };
    }

    private (Advice Advice, ConversationState State) AdviseOnCustomer(Intake intake, ConversationState state, TeamRules? team)
    {
        foreach (var turn in intake.Earlier)
        {
            var earlier = Normalizer.Normalize(turn.Text);
            state = _judge.Remember(state, earlier);
        }

        var message = Normalizer.Normalize(intake.Words.Text);
        state = _judge.Remember(state, message);
        (var judgement, state) = _judge.Judge(state, message, intake.Words);
        var risks = _risks.Detect(message).Select(r => r with { Span = r.Span with { Start = r.Span.Start + intake.Words.Start } }).ToList();
        var tip = Volunteer(message.Original, judgement, risks, state);
        var advice = _composer.Compose(
            new Advice
            {
                Intake = intake,
                Script = ScriptConverter.Detect(intake.Words.Text),
                Type = judgement,
                Risks = risks,
                Tip = tip,
                OwnLines = CheckOwnLines(intake, team),
                Silent = !judgement.Sure && risks.Count == 0 && tip is null,
            },
            message,
            state);
        return (advice, state with
        {
            Volunteered = tip is null ? state.Volunteered : state.Volunteered.Add(tip.Id),
            Offered = state.Offered.Union(advice.Say.Select(s => s.Id)),
        });
    }

    /// <summary>The best entry that was not volunteered before; none beside an urgent risk, which must stand alone.</summary>
    private Entry? Volunteer(string text, TypeJudgement judgement, List<RiskSignal> risks, ConversationState state)
    {
        if (risks.Any(r => r.Profile.Urgent) || text.Count(Normalizer.IsHan) < FewestCharactersForTip)
        {
            return null;
        }

        var query = new TipQuery(text) { Type = judgement.Sure ? judgement.Best.Id : null, Risks = [.. risks.Select(r => r.Profile.Id)] };
        return _tips.Search(query).Where(h => h.Covered >= VolunteerFrom).Select(h => h.Entry).FirstOrDefault(e => !state.Volunteered.Contains(e.Id));
    }

    private List<OwnLine> CheckOwnLines(Intake intake, TeamRules? team) =>
        [.. intake.OwnLines.Select(line => Check(line.Text, team)).Where(r => !r.Clean).Select(r => new OwnLine(r.Draft, r.Findings))];
}
