using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Hosting;
using ComplaintCoach.Bot.Protocol;
using ComplaintCoach.Bot.Tests.Support;
using ComplaintCoach.Bot.Turns;
using Microsoft.Extensions.Options;
using Case = ComplaintCoach.Bot.Cases.Case;

namespace ComplaintCoach.Bot.Tests.Handlers;

/// <summary>What is remembered of conversations is bounded, in number and in time.</summary>
public sealed class MemoryTests
{
    private readonly AdjustableTime time = new();

    [Fact]
    public void The_conversation_that_rested_longest_goes_first()
    {
        using var memory = Memory(most: 2);
        memory.Keep(TurnIn("a"), Case.New with { LastNumber = 1 });
        memory.Keep(TurnIn("b"), Case.New with { LastNumber = 2 });
        memory.Keep(TurnIn("a"), Case.New with { LastNumber = 3 });
        memory.Keep(TurnIn("c"), Case.New with { LastNumber = 4 });

        memory.Count.ShouldBe(2);
        memory.Recall(TurnIn("a")).LastNumber.ShouldBe(3);
        memory.Recall(TurnIn("b")).ShouldBe(Case.New);
        memory.Recall(TurnIn("c")).LastNumber.ShouldBe(4);
    }

    [Fact]
    public void An_idle_conversation_is_forgotten()
    {
        using var memory = Memory();
        memory.Keep(TurnIn("a"), Case.New with { LastNumber = 1 });
        time.Advance(TimeSpan.FromMinutes(59));
        memory.Recall(TurnIn("a")).LastNumber.ShouldBe(1);

        time.Advance(TimeSpan.FromMinutes(2));

        memory.Recall(TurnIn("a")).ShouldBe(Case.New);
        memory.Count.ShouldBe(0);
    }

    [Fact]
    public void The_same_conversation_id_on_another_channel_is_another_conversation()
    {
        using var memory = Memory();
        memory.Keep(TurnIn("a", "teams"), Case.New with { LastNumber = 1 });

        memory.Recall(TurnIn("a", "directline")).ShouldBe(Case.New);
    }

    [Fact]
    public void A_case_remembers_only_the_latest_messages()
    {
        var remembered = Case.New;
        foreach (int i in Enumerable.Range(0, 10))
        {
            remembered = remembered.WithMessage(new($"{i}"), Knowledge.Reading.TakenAs.Customer, Knowledge.Advising.ConversationState.New);
        }

        remembered.Messages.Count.ShouldBe(Case.RememberedMessages);
        remembered.Find(10)!.Text.ShouldBe("9");
        remembered.Find(1).ShouldBeNull();
    }

    private ConversationMemory Memory(int most = 100) =>
        new(time, Options.Create(new CoachOptions { RememberedConversations = most, ForgetAfter = TimeSpan.FromHours(1) }));

    private Turn TurnIn(string conversation, string channel = "test") =>
        new(new Activity { ChannelId = channel, Conversation = new() { Id = conversation } }, new CollectingSink(), time);
}
