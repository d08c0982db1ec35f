using System.Text.Json;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Cases;

/// <summary>Between a turn's state, which is text that is stored with the turn, and the case it stands for.</summary>
internal static class TurnCase
{
    /// <summary>What is remembered of the turn's conversation; a new case when nothing is, or when another version of this program wrote it.</summary>
    public static Case RecallCase(this Turn turn)
    {
        try
        {
            return turn.State is null ? Case.New : JsonSerializer.Deserialize(turn.State, CaseJson.Default.Case) ?? Case.New;
        }
        catch (JsonException)
        {
            return Case.New;
        }
    }

    /// <summary>Remembers the case in place of the earlier one, once the turn has ended well.</summary>
    public static void KeepCase(this Turn turn, Case value) => turn.State = JsonSerializer.Serialize(value, CaseJson.Default.Case);
}
