using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>
/// The protocol as JSON, by generated code. Use <see cref="Wire"/>: it writes Chinese as itself and not as escapes,
/// which is a third of the size; the output is meant for <c>application/json</c> bodies, never for embedding in HTML.
/// Thread-safe.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(JsonNode))]
public sealed partial class ProtocolJson : JsonSerializerContext
{
    /// <summary>The context everybody shares.</summary>
    public static ProtocolJson Wire { get; } = new(WireOptions());

    /// <summary>Options of its own for a context: our names, no nulls, Chinese unescaped.</summary>
    public static JsonSerializerOptions WireOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
