using System.Text.Json.Serialization;
using ComplaintCoach.Bot.Access.Keys;
using ComplaintCoach.Bot.Access.SignIn;
using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.Access;

/// <summary>The JSON of this folder, by generated code. Thread-safe.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeyAnswer))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(MeAnswer))]
[JsonSerializable(typeof(PendingSignIn))]
internal sealed partial class AccessJson : JsonSerializerContext
{
    public static AccessJson Wire { get; } = new(ProtocolJson.WireOptions());
}
