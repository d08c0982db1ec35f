using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Storage;

namespace ComplaintCoach.Bot.Records;

/// <summary>A conversation as it was said.</summary>
internal sealed record TranscriptAnswer(string Conversation, string Channel, IReadOnlyList<RecordLine> Lines);

/// <summary>All that is kept of a conversation, its free text masked.</summary>
internal sealed record ExportAnswer(
    string Conversation, string Channel, DateTimeOffset ExportedAt, IReadOnlyList<RecordLine> Lines, IReadOnlyDictionary<string, string> Contact);

/// <summary>What is kept of one customer.</summary>
internal sealed record CustomerExport(IReadOnlyList<ExportAnswer> Conversations);

/// <summary>How many conversations were erased.</summary>
internal sealed record ForgottenAnswer(int Forgotten);

/// <summary>Feedback, newest first.</summary>
internal sealed record FeedbackAnswer(IReadOnlyList<StoredFeedback> Feedback);

/// <summary>A report of an override.</summary>
/// <param name="Id">The caller's own mark, as it came in; null, and left out, when there was none.</param>
/// <param name="Override">Names it in the list.</param>
/// <param name="Rules">The ids of the rules that were overridden, the gravest first.</param>
internal sealed record OverrideAnswer(JsonElement? Id, string Override, IReadOnlyList<string> Rules);

/// <summary>Overrides, newest first.</summary>
/// <param name="Overrides">One page of them.</param>
/// <param name="Before">What to ask for as <c>before</c> to get the next page; null, and left out, when this one is the last.</param>
internal sealed record OverridesAnswer(IReadOnlyList<StoredOverride> Overrides, string? Before);

/// <summary>The audit trail, newest first.</summary>
internal sealed record AuditAnswer(IReadOnlyList<AuditEntry> Entries);

/// <summary>The records as JSON, by generated code. Thread-safe.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TranscriptAnswer))]
[JsonSerializable(typeof(ExportAnswer))]
[JsonSerializable(typeof(CustomerExport))]
[JsonSerializable(typeof(ForgottenAnswer))]
[JsonSerializable(typeof(FeedbackAnswer))]
[JsonSerializable(typeof(AuditAnswer))]
[JsonSerializable(typeof(OverrideAnswer))]
[JsonSerializable(typeof(OverridesAnswer))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>The context everybody shares; it writes Chinese as itself.</summary>
    public static RecordJson Wire { get; } = new(new(ProtocolJson.WireOptions()) { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower });
}
