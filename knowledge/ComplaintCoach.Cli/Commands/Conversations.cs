using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Advising;

namespace ComplaintCoach.Cli.Commands;

/// <summary>The states of the conversations of one run; lines without a conversation each start anew.</summary>
internal sealed class Conversations
{
    private readonly Dictionary<string, ConversationState> _states = [];

    public Advice Advise(Coach coach, string? conversation, Message message)
    {
        var state = conversation is not null && _states.TryGetValue(conversation, out var known) ? known : ConversationState.New;
        var (advice, next) = coach.Advise(state, message);
        if (conversation is not null)
        {
            _states[conversation] = next;
        }

        return advice;
    }
}
