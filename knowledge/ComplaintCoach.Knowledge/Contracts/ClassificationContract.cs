using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Customers;

namespace ComplaintCoach.Knowledge.Contracts;

/// <summary>Words that decided, as JSON. Start and length count UTF-16 code units of the text as it came in.</summary>
public sealed record EvidenceContract(int Start, int Length, string Text, double Weight)
{
    internal static EvidenceContract From(Evidence evidence) => new(evidence.Span.Start, evidence.Span.Length, evidence.Text, evidence.Weight);
}

/// <summary>One line of <c>coach classify --jsonl</c>. Immutable, thread-safe.</summary>
public sealed record ClassificationContract
{
    /// <summary>As it came in; left out when the request had none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Id { get; init; }

    /// <summary>The best label, sure or not.</summary>
    public required string Type { get; init; }

    public required double Confidence { get; init; }

    public required bool Sure { get; init; }

    /// <summary>Probability by type id; sums to 1.</summary>
    public required IReadOnlyDictionary<string, double> Types { get; init; }

    /// <summary>Risk ids, each once, urgent ones first.</summary>
    public required IReadOnlyList<string> Risks { get; init; }

    public required IReadOnlyList<EvidenceContract> Evidence { get; init; }

    /// <exception cref="ArgumentException">The advice is not on a customer's message, so it has no type.</exception>
    public static ClassificationContract From(JsonElement? id, Advice advice)
    {
        var type = advice.Type ?? throw new ArgumentException("Only advice on a customer's message has a type.", nameof(advice));
        return new()
        {
            Id = id,
            Type = type.Best.Id,
            Confidence = type.Confidence,
            Sure = type.Sure,
            Types = type.Probabilities,
            Risks = AdviceContract.RiskIds(advice),
            Evidence = [.. type.Evidence.Select(EvidenceContract.From)],
        };
    }
}
