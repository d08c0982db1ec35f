using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintCoach.Bot.Protocol;

/// <summary>
/// One activity of the Bot Framework protocol: a message, an event, a change of members.
/// What this program reads is typed; every other property is kept in <see cref="More"/> and written back unchanged.
/// Immutable by convention (nobody writes to <see cref="More"/> after reading), so it may be shared between threads.
/// </summary>
public sealed record Activity
{
    /// <summary>The kind of activity, see <see cref="ActivityTypes"/>. Other values are legal and are to be ignored quietly.</summary>
    public string? Type { get; init; }

    /// <summary>Unique within the channel and conversation; null while no channel has given one.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel took the activity in.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where the activity came from: <c>directline</c>, <c>msteams</c>, <c>emulator</c> …</summary>
    public string? ChannelId { get; init; }

    /// <summary>Base address for replies that are not part of the HTTP answer.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The sender.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The receiver.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>The conversation the activity belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The words, well-formed UTF-16 whenever it was read by <see cref="ActivityReader"/>; of any length the body limit allows.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The sender's language as a BCP 47 tag; not checked.</summary>
    public string? Locale { get; init; }

    /// <summary>What a card's submit button or an event carries. Never of kind Null or Undefined.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>The activity this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>How replies are wanted, see <see cref="DeliveryModes"/>; null means normal.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>How several attachments are laid out: <c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Whether the bot waits for an answer: <c>acceptingInput</c>, <c>expectingInput</c>, <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Buttons shown until the next message.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Who joined, in a <c>conversationUpdate</c>.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left, in a <c>conversationUpdate</c>.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Mentions and other metadata; left as they came.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>What only the channel understands; passed on unchanged.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Every property without a place above, as it came. Settable only because generated JSON code asks for it.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>A message with plain words.</summary>
    public static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    /// <summary>A message with one attachment and no words.</summary>
    public static Activity Message(Attachment attachment) => new() { Type = ActivityTypes.Message, Attachments = [attachment] };
}
