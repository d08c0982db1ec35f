using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Reading;

namespace ComplaintCoach.Bot.Cases;

/// <summary>A message of a conversation, so that a button can have it judged again. Immutable, thread-safe.</summary>
/// <param name="Number">Counts from 1 within the conversation.</param>
/// <param name="Text">As pasted.</param>
/// <param name="Choice">What the advisor said it is; null when the coach judged.</param>
/// <param name="TakenAs">What it was taken as.</param>
/// <param name="Before">The state before this message, with what the advisor has said about the type since.</param>
internal sealed record SaidMessage(int Number, string Text, TakenAs? Choice, TakenAs TakenAs, ConversationState Before)
{
    /// <summary>True once the advisor has said why he sends this draft against the advice.</summary>
    public bool Overridden { get; init; }

    public Message Message => new(Text, Choice);
}
