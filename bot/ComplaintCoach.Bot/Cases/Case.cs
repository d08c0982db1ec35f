using System.Collections.Immutable;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Bot.Cases;

/// <summary>What is remembered of one conversation. Immutable, thread-safe; holds what was pasted, so it is stored sealed.</summary>
internal sealed record Case
{
    /// <summary>How many messages the buttons of old cards still work for.</summary>
    public const int RememberedMessages = 4;

    public static Case New { get; } = new();

    public ConversationState State { get; init; } = ConversationState.New;

    /// <summary>True once the welcome was said.</summary>
    public bool Welcomed { get; init; }

    /// <summary>The number of the latest message; 0 before the first.</summary>
    public int LastNumber { get; init; }

    /// <summary>The latest messages, oldest first.</summary>
    public ImmutableList<SaidMessage> Messages { get; init; } = [];

    /// <summary>The latest message taken as the customer's; null when none is remembered.</summary>
    public SaidMessage? Customer => Messages.FindLast(m => m.TakenAs == TakenAs.Customer);

    /// <summary>The message with this number, or null when it is forgotten.</summary>
    public SaidMessage? Find(int number) => Messages.Find(m => m.Number == number);

    /// <summary>The case after a message was judged.</summary>
    public Case WithMessage(Message message, TakenAs taken, ConversationState after)
    {
        var said = new SaidMessage(LastNumber + 1, message.Text, message.As, taken, State);
        var messages = Messages.Add(said);
        return this with
        {
            State = after,
            LastNumber = said.Number,
            Messages = messages.Count > RememberedMessages ? messages.RemoveAt(0) : messages,
        };
    }

    /// <summary>The case after the advisor has said why he sends this draft.</summary>
    public Case WithOverride(SaidMessage draft) => this with { Messages = Messages.Replace(draft, draft with { Overridden = true }) };

    /// <summary>
    /// The case as if this message had not been said. Only the latest customer's message can be unsaid in the state; an
    /// older one has long gone into the later ones.
    /// </summary>
    public Case Without(SaidMessage message) => this with
    {
        State = message.Number == Customer?.Number ? message.Before : State,
        Messages = Messages.RemoveAll(m => m.Number == message.Number),
    };

    /// <summary>The case after the latest customer's message was judged again on another ground.</summary>
    public Case Rejudged(SaidMessage customer, ConversationState before, ConversationState after) =>
        this with { State = after, Messages = Messages.Replace(customer, customer with { Before = before }) };
}
