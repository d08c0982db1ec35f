using System.Text.Json;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Storage;

namespace ComplaintCoach.Bot.Records;

/// <summary>One line of a conversation for people: when, who (<c>advisor</c> or <c>coach</c>), and the words.</summary>
internal sealed record RecordLine(DateTimeOffset At, string From, string Text)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The line for a stored activity; null when it holds no words.</summary>
    public static RecordLine? Of(StoredLine stored)
    {
        var activity = JsonSerializer.Deserialize(stored.Json, ProtocolJson.Wire.Activity);
        string[] words = activity is null ? [] : [.. Words(activity).Where(line => !string.IsNullOrWhiteSpace(line))];
        return words.Length == 0 ? null : new(stored.At, activity!.From?.Role == "bot" ? "coach" : "advisor", string.Join('\n', words));
    }

    private static IEnumerable<string> Words(Activity activity) =>
    [
        activity.Text ?? "",
        .. (activity.Attachments ?? []).Where(a => a.ContentType == CardType && a.Content is not null).SelectMany(a => CardWords.Of(a.Content!.Value)),
        .. Pressed(activity.Value),
    ];

    /// <summary>What an advisor pasted into a card's own box.</summary>
    private static IEnumerable<string> Pressed(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } data
            ? data.EnumerateObject().Where(p => p.Name is "text" or "draft" or "query" && p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()!)
            : [];
}
