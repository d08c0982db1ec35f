using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintCoach.Knowledge.Contracts;

namespace ComplaintCoach.Cli.Batch.Reporting;

/// <summary>One line of <c>coach check --batch --out</c>: the contract of <c>coach check --jsonl</c> with the place of the draft. Immutable.</summary>
/// <param name="File">As on the screen.</param>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Id">The row's own id; left out when it has none.</param>
/// <param name="Findings">Ordered by start; empty for a clean draft.</param>
/// <param name="Rewrite">Null when the draft is clean or no rewrite is honest; written even then.</param>
internal sealed record BatchContract(
    string File,
    int Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Id,
    IReadOnlyList<FindingContract> Findings,
    string? Rewrite);

/// <summary>The line for a row, or without a line number a file, that could not be read. Immutable.</summary>
internal sealed record BatchErrorContract(
    string File,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Id,
    string Error);

/// <summary>The contracts of the batch as JSON, by generated code; one line each, Chinese as itself. Thread-safe.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BatchContract))]
[JsonSerializable(typeof(BatchErrorContract))]
[JsonSerializable(typeof(string))]
internal sealed partial class BatchJson : JsonSerializerContext
{
    /// <summary>The context everybody shares.</summary>
    public static BatchJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
