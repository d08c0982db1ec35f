using System.Text.Json;
using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.Turns;

/// <summary>What an activity asks for, as far as its outside tells.</summary>
public enum TurnKind
{
    /// <summary>A card was submitted: a message with a <c>value</c>.</summary>
    CardSubmit,

    /// <summary>A message with words, or with nothing at all.</summary>
    Text,

    /// <summary>A message that has attachments and no words.</summary>
    AttachmentsOnly,

    /// <summary>Somebody joined or left.</summary>
    ConversationUpdate,

    /// <summary>A named event from the page or the channel.</summary>
    Event,
}

/// <summary>Tells the kind of a turn.</summary>
public static class TurnKinds
{
    /// <summary>The kind, or null for an activity that nobody here answers.</summary>
    public static TurnKind? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => OfMessage(activity),
        ActivityTypes.ConversationUpdate => TurnKind.ConversationUpdate,
        ActivityTypes.Event => TurnKind.Event,
        _ => null,
    };

    private static TurnKind OfMessage(Activity message) => message switch
    {
        { Value.ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } => TurnKind.CardSubmit,
        { Attachments.Count: > 0 } when string.IsNullOrWhiteSpace(message.Text) => TurnKind.AttachmentsOnly,
        _ => TurnKind.Text,
    };
}
