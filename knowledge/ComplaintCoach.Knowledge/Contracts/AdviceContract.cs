using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Reading;
using ComplaintCoach.Knowledge.Sources;

namespace ComplaintCoach.Knowledge.Contracts;

/// <summary>A thing to do or to avoid, as JSON.</summary>
public sealed record StepContract(string Id, string Text, IReadOnlyList<string> Sources)
{
    internal static StepContract From(Step step) => new(step.Id, step.Text, step.Sources);
}

/// <summary>A sentence ready to say, as JSON.</summary>
public sealed record SayContract(string Id, string Text)
{
    internal static SayContract From(Sentence sentence) => new(sentence.Id, sentence.Text);
}

/// <summary>One line of <c>coach advise --jsonl</c>: the whole advice as the card shows it. Immutable, thread-safe.</summary>
public sealed record AdviceContract
{
    /// <summary>As it came in; left out when the request had none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Id { get; init; }

    /// <summary><c>customer</c>, <c>draft</c> or <c>question</c>.</summary>
    public required string As { get; init; }

    /// <summary>The best label, sure or not; null for a draft or a question.</summary>
    public required string? Type { get; init; }

    /// <summary>Null exactly when <see cref="Type"/> is.</summary>
    public required double? Confidence { get; init; }

    public required bool Sure { get; init; }

    /// <summary>Risk ids, each once, urgent ones first.</summary>
    public required IReadOnlyList<string> Risks { get; init; }

    public required IReadOnlyList<EvidenceContract> Evidence { get; init; }

    public required IReadOnlyList<StepContract> Steps { get; init; }

    public required IReadOnlyList<StepContract> Avoid { get; init; }

    public required IReadOnlyList<SayContract> Say { get; init; }

    /// <summary>For a draft, what the checker says; left out otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DraftContract? Draft { get; init; }

    /// <summary>For a question, what fits, best first; left out otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HitContract>? Hits { get; init; }

    public required bool Silent { get; init; }

    public static AdviceContract From(JsonElement? id, Advice advice) => new()
    {
        Id = id,
        As = TakenAsNames.Of(advice.Intake.As),
        Type = advice.Type?.Best.Id,
        Confidence = advice.Type?.Confidence,
        Sure = advice.Type?.Sure ?? false,
        Risks = RiskIds(advice),
        Evidence = [.. (advice.Type?.Evidence ?? []).Select(EvidenceContract.From)],
        Steps = [.. advice.Steps.Select(StepContract.From)],
        Avoid = [.. advice.Avoid.Select(StepContract.From)],
        Say = [.. advice.Say.Select(SayContract.From)],
        Draft = advice.Draft is { } draft ? DraftContract.From(null, draft, advice.Intake.Words.Start) : null,
        Hits = advice.Intake.As == TakenAs.Question ? [.. advice.Hits.Select(HitContract.From)] : null,
        Silent = advice.Silent,
    };

    internal static IReadOnlyList<string> RiskIds(Advice advice) => [.. advice.Risks.Select(r => r.Profile.Id).Distinct()];
}
