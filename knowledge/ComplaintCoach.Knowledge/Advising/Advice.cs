using ComplaintCoach.Knowledge.Customers;
using ComplaintCoach.Knowledge.Phrases;
using ComplaintCoach.Knowledge.Reading;
using ComplaintCoach.Knowledge.Sources;
using ComplaintCoach.Knowledge.Text;
using ComplaintCoach.Knowledge.Tips;

namespace ComplaintCoach.Knowledge.Advising;

/// <summary>Which type the customer seems to be, and why.</summary>
public sealed record TypeJudgement
{
    public required TypeProfile Best { get; init; }

    /// <summary>Calibrated probability of <see cref="Best"/>, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>True when the confidence is high enough to act on, or the advisor named the type.</summary>
    public required bool Sure { get; init; }

    /// <summary>Probability by type id; sums to 1.</summary>
    public required IReadOnlyDictionary<string, double> Probabilities { get; init; }

    /// <summary>The words that decided, in reading order; spans count in the text as pasted.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The type claimed earlier in the conversation, when it was another one.</summary>
    public TypeProfile? ChangedFrom { get; init; }

    /// <summary>True when the advisor named the type.</summary>
    public bool ByAdvisor { get; init; }
}

/// <summary>One thing to do now.</summary>
public sealed record Step(string Id, string Text, IReadOnlyList<string> Sources);

/// <summary>A line of the advisor's own in a pasted transcript that breaks a rule.</summary>
public sealed record OwnLine(string Text, IReadOnlyList<Finding> Findings);

/// <summary>The whole answer to one message, as every channel shows it. Immutable, thread-safe.</summary>
public sealed record Advice
{
    public required Intake Intake { get; init; }

    /// <summary>The customer's script; what is offered to say is written in it.</summary>
    public required Script Script { get; init; }

    /// <summary>Null for drafts and questions when nothing is known of the customer.</summary>
    public TypeJudgement? Type { get; init; }

    /// <summary>Urgent ones first; spans count in the text as pasted.</summary>
    public IReadOnlyList<RiskSignal> Risks { get; init; } = [];

    /// <summary>What to do now, at most five.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    public IReadOnlyList<Step> Avoid { get; init; } = [];

    /// <summary>Sentences ready to say, the best first; variables filled, gaps such as 〔几点前〕 left to fill.</summary>
    public IReadOnlyList<Sentence> Say { get; init; } = [];

    /// <summary>The tip that fits what was said, when one fits.</summary>
    public Entry? Tip { get; init; }

    /// <summary>For a draft: what the checker says.</summary>
    public DraftReport? Draft { get; init; }

    /// <summary>For a question: the entries that fit, best first.</summary>
    public IReadOnlyList<TipHit> Hits { get; init; } = [];

    /// <summary>The advisor's lines of a pasted transcript that break a rule.</summary>
    public IReadOnlyList<OwnLine> OwnLines { get; init; } = [];

    /// <summary>True when the coach claims no type, sees no risk and volunteers no tip.</summary>
    public required bool Silent { get; init; }
}
