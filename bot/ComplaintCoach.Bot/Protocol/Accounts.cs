using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>A person or a bot on a channel. Properties without a place here are kept in <see cref="More"/>.</summary>
public sealed record ChannelAccount
{
    /// <summary>Unique on the channel.</summary>
    public string? Id { get; init; }

    /// <summary>For display only.</summary>
    public string? Name { get; init; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Every other property, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>A conversation on a channel. Properties without a place here are kept in <see cref="More"/>.</summary>
public sealed record ConversationAccount
{
    /// <summary>Unique on the channel.</summary>
    public string? Id { get; init; }

    /// <summary>For display only.</summary>
    public string? Name { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>, where the channel says so.</summary>
    public string? ConversationType { get; init; }

    /// <summary>Every other property, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
