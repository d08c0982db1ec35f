using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Tests.Support;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Tests.Turns;

/// <summary>What memory holds of conversations is bounded, in number, in time and in size, and turns that wait are never dropped.</summary>
public sealed class RecentConversationsTests
{
    private readonly AdjustableTime time = new();

    [Fact]
    public void The_conversation_that_rested_longest_goes_first_unless_it_waits_to_be_stored()
    {
        var recent = new RecentConversations(time, most: 2, TimeSpan.FromHours(1));
        recent.Add(Turn("waits", "t"));
        foreach (string id in (string[])["a", "b", "c"])
        {
            var turn = Turn(id, "t");
            recent.Add(turn);
            recent.Saved(turn);
        }

        recent.Prune();

        recent.Recall(Key("waits"), "t").ShouldBe(("state of waits", Keeping.MemoryOnly));
        recent.Recall(Key("a"), "t").ShouldBe((null, null));
        recent.Recall(Key("c"), "t").ShouldBe(("state of c", Keeping.Durable));
        recent.Count.ShouldBe(2);
    }

    [Fact]
    public void An_idle_conversation_is_forgotten_in_time()
    {
        var recent = new RecentConversations(time, most: 10, TimeSpan.FromHours(1));
        var turn = Turn("a", "t");
        recent.Add(turn);
        recent.Saved(turn);
        time.Advance(TimeSpan.FromMinutes(61));

        recent.Prune();

        recent.Count.ShouldBe(0);
    }

    [Fact]
    public void Turns_wait_in_order_and_the_person_is_warned_once_for_each_time()
    {
        var recent = new RecentConversations(time, most: 10, TimeSpan.FromHours(1));
        FinishedTurn[] turns = [Turn("a", "1"), Turn("a", "2")];
        recent.ShouldWarn(Key("a")).ShouldBeFalse("nothing waits");
        turns.ShouldAllBe(turn => recent.Add(turn));
        (recent.ShouldWarn(Key("a")), recent.ShouldWarn(Key("a"))).ShouldBe((true, false));

        recent.OldestUnsaved(Key("a")).ShouldBe(turns[0]);
        recent.Saved(turns[1]);
        recent.OldestUnsaved(Key("a")).ShouldBe(turns[0], "only the oldest can be done");
        recent.Saved(turns[0]);
        recent.Saved(turns[1]);

        recent.WithUnsaved().ShouldBeEmpty();
        recent.Add(Turn("a", "3"));
        recent.ShouldWarn(Key("a")).ShouldBeTrue("a new time");
    }

    [Fact]
    public void When_there_is_no_room_a_turn_is_remembered_and_not_queued()
    {
        var recent = new RecentConversations(time, most: 10, TimeSpan.FromHours(1));
        byte[] big = new byte[(int)(RecentConversations.MostWaitingBytes / 2) - 100];
        var turns = Enumerable.Range(0, 3).Select(i => Turn("a", $"{i}") with { Transcript = [new(time.GetUtcNow(), big)] }).ToArray();

        turns.Select(recent.Add).ShouldBe([true, true, false]);

        recent.Saved(turns[0]);
        recent.Add(turns[2]).ShouldBeTrue("there is room again");
        recent.Remove(Key("a"));
        recent.Add(turns[0]).ShouldBeTrue();
        recent.Add(turns[1]).ShouldBeTrue();
    }

    private static ConversationKey Key(string id) => new("shop", "test", id);

    private FinishedTurn Turn(string conversation, string turn) =>
        new() { Key = Key(conversation), Turn = turn, At = time.GetUtcNow(), State = $"state of {conversation}" };
}
