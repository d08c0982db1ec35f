using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintCoach.Knowledge.Phrases;

namespace ComplaintCoach.Knowledge.Contracts;

/// <summary>A finding as JSON. Start and length count UTF-16 code units of the draft as it came in.</summary>
public sealed record FindingContract(
    string Rule, string Severity, int Start, int Length, string Text, string Ground, string Why, IReadOnlyList<string> Replacements)
{
    internal static FindingContract From(Finding finding, int offset) => new(
        finding.Rule.Id,
        NameOf(finding.Rule.Severity),
        finding.Span.Start + offset,
        finding.Span.Length,
        finding.Text,
        finding.Ground,
        finding.Rule.Why,
        finding.Replacements);

    private static string NameOf(Severity severity) => severity switch
    {
        Phrases.Severity.Block => "block",
        Phrases.Severity.Warn => "warn",
        _ => "hint",
    };
}

/// <summary>One line of <c>coach check --jsonl</c>. Immutable, thread-safe.</summary>
public sealed record DraftContract
{
    /// <summary>As it came in; left out when the request had none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Id { get; init; }

    /// <summary>Ordered by start; empty for a clean draft.</summary>
    public required IReadOnlyList<FindingContract> Findings { get; init; }

    /// <summary>Null when the draft is clean or no rewrite is honest; written even then.</summary>
    public required string? Rewrite { get; init; }

    /// <param name="id">As it came in.</param>
    /// <param name="report">What the checker says.</param>
    /// <param name="offset">Where the draft begins in the text as it came in.</param>
    public static DraftContract From(JsonElement? id, DraftReport report, int offset = 0) =>
        new() { Id = id, Findings = [.. report.Findings.Select(f => FindingContract.From(f, offset))], Rewrite = report.Rewrite };
}
