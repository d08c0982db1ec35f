using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintCoach.Bot.Protocol;

namespace ComplaintCoach.Bot.Cards;

/// <summary>How much a card may show.</summary>
/// <param name="Quote">The longest quotation, in UTF-16 code units.</param>
/// <param name="Items">The most findings, hits or own lines.</param>
/// <param name="Choices">The most sentences to choose from for each of them.</param>
internal sealed record CardRoom(int Quote, int Items, int Choices);

/// <summary>Keeps cards below the 28 KB that Teams takes.</summary>
internal static class CardSize
{
    /// <summary>The largest card, in bytes of UTF-8 JSON.</summary>
    public const int MaxBytes = 28 * 1024;

    private static readonly CardRoom[] Rooms = [new(1200, 8, 3), new(700, 6, 3), new(400, 5, 2), new(160, 3, 1), new(60, 1, 1)];

    /// <summary>The card with the most room that is small enough; the last one is small whatever the customer wrote.</summary>
    public static JsonObject Fit(Func<CardRoom, JsonObject> build)
    {
        JsonObject? card = null;
        foreach (var room in Rooms)
        {
            card = build(room);
            if (Bytes(card) <= MaxBytes)
            {
                return card;
            }
        }

        return card!;
    }

    /// <summary>The size as it goes over the wire.</summary>
    public static int Bytes(JsonNode card) => JsonSerializer.SerializeToUtf8Bytes(card, ProtocolJson.Wire.JsonNode).Length;
}
