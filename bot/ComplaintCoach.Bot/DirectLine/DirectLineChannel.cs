using System.Text.Json;
using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.DirectLine;

/// <summary>Between a Direct Line client and the bot: dresses what comes in as the channel would, and passes it on. Thread-safe.</summary>
public sealed class DirectLineChannel(ProcessActivity process, TimeProvider time)
{
    private const string ChannelId = "directline";
    private static readonly ChannelAccount Bot = new() { Id = "complaint-coach", Name = "ComplaintCoach", Role = "bot" };

    /// <summary>Tells the bot that the conversation has begun, with both members; completes when it has said its welcome.</summary>
    public Task WelcomeAsync(Conversation conversation, ChannelAccount user, string? locale)
    {
        var joined = Dress(new() { Type = ActivityTypes.ConversationUpdate, Locale = locale, MembersAdded = [user, Bot] }, conversation, user);
        return process(
            joined with { Id = $"{conversation.Id}|start", Timestamp = time.GetUtcNow() }, new ConversationSink(conversation), CancellationToken.None);
    }

    /// <summary>
    /// Puts the activity into the conversation, lets the bot answer, and returns the activity's id. The same client
    /// activity again is neither added nor answered: its first id comes back.
    /// </summary>
    public async Task<string> SendAsync(Conversation conversation, Activity activity, ChannelAccount user)
    {
        var dressed = Dress(activity, conversation, user);
        if (activity.Type == ActivityTypes.Typing)
        {
            return $"{conversation.Id}|typing";
        }

        var (stored, isNew) = conversation.Append(dressed, ClientKey(activity));
        if (isNew)
        {
            await process(stored, new ConversationSink(conversation), CancellationToken.None);
        }

        return stored.Id!;
    }

    /// <summary>Lets the bot say what it thinks of a file that was refused; the file itself does not become part of the conversation.</summary>
    public Task SendRefusedFileAsync(Conversation conversation, ChannelAccount user)
    {
        var file = Activity.Message(new Attachment { ContentType = "application/octet-stream" });
        return process(
            Dress(file, conversation, user) with { Id = $"{conversation.Id}|file-{Unguessable.Id()}", Timestamp = time.GetUtcNow() },
            new ConversationSink(conversation),
            CancellationToken.None);
    }

    private static Activity Dress(Activity activity, Conversation conversation, ChannelAccount user) => activity with
    {
        ChannelId = ChannelId,
        ServiceUrl = null,
        DeliveryMode = null,
        Conversation = new() { Id = conversation.Id },
        From = user with { Role = "user" },
        Recipient = Bot,
    };

    private static string? ClientKey(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
            ? "client " + id.GetString()
            : string.IsNullOrEmpty(activity.Id) ? null : "id " + activity.Id;
}
