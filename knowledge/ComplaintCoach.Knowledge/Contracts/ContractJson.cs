using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintCoach.Knowledge.Contracts;

/// <summary>One line for an input that could not be read; the run goes on behind it.</summary>
public sealed record ErrorContract(JsonElement? Id, string Error);

/// <summary>
/// The contracts as JSON, by generated code. Use <see cref="Wire"/>: one line each, names in camel case, Chinese as itself.
/// Thread-safe.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClassificationContract))]
[JsonSerializable(typeof(DraftContract))]
[JsonSerializable(typeof(SearchContract))]
[JsonSerializable(typeof(AdviceContract))]
[JsonSerializable(typeof(MaskContract))]
[JsonSerializable(typeof(ErrorContract))]
public sealed partial class ContractJson : JsonSerializerContext
{
    /// <summary>The context everybody shares.</summary>
    public static ContractJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
