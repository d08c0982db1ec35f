using System.Text.Json.Serialization;

namespace ComplaintCoach.Bot.Cases;

/// <summary>The case as JSON, by generated code. A property that an older program did not know has its default. Thread-safe.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Case))]
internal sealed partial class CaseJson : JsonSerializerContext;
