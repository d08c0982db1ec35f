using System.Text.Json.Serialization;
using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Some activities of a conversation and the watermark behind the last one; a null watermark leaves the client's as it is.</summary>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);

/// <summary>What Direct Line answers when it takes in an activity.</summary>
public sealed record ResourceResponse(string Id);

/// <summary>A conversation as Direct Line shows it: its id, a token for it, the token's seconds to live, the stream's address.</summary>
public sealed record ConversationAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl);

/// <summary>The body of every Direct Line answer in the 4xx range. <c>code</c> is stable, <c>message</c> is for people.</summary>
public sealed record ErrorResponse(ErrorDetail Error);

/// <summary>See <see cref="ErrorResponse"/>.</summary>
public sealed record ErrorDetail(string Code, string Message);

/// <summary>The optional body of "generate token" and "start conversation".</summary>
public sealed record ConversationParameters(ChannelAccount? User, string? Locale);

/// <summary>Direct Line's own bodies as JSON, by generated code. Thread-safe.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(TokenClaims))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    /// <summary>The context everybody shares.</summary>
    public static DirectLineJson Wire { get; } = new(ProtocolJson.WireOptions());
}
