using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Between a Direct Line client and the bot: dresses what comes in as the channel would, and passes it on. Thread-safe.</summary>
internal sealed class DirectLineChannel(ProcessActivity process, TimeProvider time)
{
    /// <summary>The channel's name in activities.</summary>
    public const string Id = "directline";

    private static readonly ChannelAccount Bot = new() { Id = "complaint-coach", Name = "ComplaintCoach", Role = "bot" };

    /// <summary>Tells the bot that the conversation has begun, with both members; completes when it has said its welcome.</summary>
    public Task WelcomeAsync(Conversation conversation, ChannelAccount user, string? locale) => ProcessAsync(
        conversation, new() { Type = ActivityTypes.ConversationUpdate, Locale = locale, MembersAdded = [user, Bot] }, "start", user, isShown: false);

    /// <summary>
    /// Lets the bot answer the activity and puts both into the conversation; the activity's id, and where it is kept. The
    /// same client activity again is neither added nor answered: its first id comes back, also after a restart.
    /// </summary>
    public async Task<(string Id, Keeping Kept)> SendAsync(Conversation conversation, Activity activity, ChannelAccount user) =>
        activity.Type == ActivityTypes.Typing
            ? ($"{conversation.Id}|typing", Keeping.Durable)
            : await ProcessAsync(conversation, activity, OwnId(activity), user, isShown: true);

    /// <summary>Lets the bot say what it thinks of a file that was refused; the file itself does not become part of the conversation.</summary>
    public Task SendRefusedFileAsync(Conversation conversation, ChannelAccount user) => ProcessAsync(
        conversation, Activity.Message(new Attachment { ContentType = "application/octet-stream" }), $"file-{Unguessable.Id()}", user, isShown: false);

    private async Task<(string Id, Keeping Kept)> ProcessAsync(Conversation conversation, Activity activity, string ownId, ChannelAccount user, bool isShown)
    {
        var dressed = activity with
        {
            Id = $"{conversation.Id}|{ownId}",
            Timestamp = time.GetUtcNow(),
            ChannelId = Id,
            ServiceUrl = null,
            DeliveryMode = null,
            Conversation = new() { Id = conversation.Id },
            From = user with { Role = "user" },
            Recipient = Bot,
        };
        using var use = conversation.Use();
        var kept = await process(conversation.Tenant, dressed, new ConversationSink(conversation, dressed.Id, isShown ? dressed : null), CancellationToken.None);
        return (dressed.Id, kept);
    }

    /// <summary>An activity's id within its conversation: made from the client's own mark, so that a second delivery has the same; else drawn.</summary>
    private static string OwnId(Activity activity)
    {
        string? mark = activity.ChannelData is { ValueKind: JsonValueKind.Object } data
            && data.TryGetProperty("clientActivityID", out var id)
            && id.ValueKind == JsonValueKind.String
            ? $"client {id.GetString()}"
            : string.IsNullOrEmpty(activity.Id) ? null : $"id {activity.Id}";
        return mark is null ? Unguessable.Id() : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mark)).AsSpan(0, 16));
    }
}
