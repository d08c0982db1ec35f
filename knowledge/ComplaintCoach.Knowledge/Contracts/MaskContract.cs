using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintCoach.Knowledge.Masking;

namespace ComplaintCoach.Knowledge.Contracts;

/// <summary>A masked stretch as JSON. Start and length count UTF-16 code units of the text as it came in.</summary>
public sealed record MaskedSpanContract(string Kind, int Start, int Length, string Text)
{
    internal static MaskedSpanContract From(MaskedSpan span, string original) =>
        new(MaskKinds.NameOf(span.Kind), span.Span.Start, span.Span.Length, span.Span.In(original));
}

/// <summary>One line of <c>coach mask --jsonl</c>. Immutable, thread-safe.</summary>
public sealed record MaskContract
{
    /// <summary>As it came in; left out when the request had none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Id { get; init; }

    /// <summary>The text with tokens in place of personal data.</summary>
    public required string Masked { get; init; }

    /// <summary>Ordered by start; empty when nothing was masked.</summary>
    public required IReadOnlyList<MaskedSpanContract> Spans { get; init; }

    public static MaskContract From(JsonElement? id, MaskedText masked) =>
        new() { Id = id, Masked = masked.Text, Spans = [.. masked.Spans.Select(s => MaskedSpanContract.From(s, masked.Original))] };
}
