namespace ComplaintCoach.Bot.Protocol;

/// <summary>The values of <see cref="Activity.Type"/> this program acts on.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string ConversationUpdate = "conversationUpdate";
}

/// <summary>The values of <see cref="Activity.DeliveryMode"/> this program acts on.</summary>
public static class DeliveryModes
{
    /// <summary>Replies are posted to the caller's service address.</summary>
    public const string Normal = "normal";

    /// <summary>Replies are the body of the HTTP answer.</summary>
    public const string ExpectReplies = "expectReplies";
}
