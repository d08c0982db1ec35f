using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Teams;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Advising;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>
/// Judges the latest customer's message again after the advisor has said something about it. The message is replayed on
/// the state before it, so that it counts once however often a button is pressed. Thread-safe.
/// </summary>
internal sealed class Rejudge(Coach coach, LiveTeams teams)
{
    /// <summary>The new advice, with the message it is about; null when no customer's message is remembered.</summary>
    public (Advice Advice, SaidMessage Said, Case Case)? Again(Turn turn, Func<ConversationState, ConversationState> change)
    {
        var remembered = turn.RecallCase();
        if (remembered.Customer is not { } customer)
        {
            return null;
        }

        // What was offered since stays offered, so that a second look brings other sentences.
        var before = change(customer.Before with { Offered = remembered.State.Offered });
        var (advice, after) = coach.Advise(before, customer.Message, teams.Teams.For(turn.Tenant));
        var rejudged = remembered.Rejudged(customer, before, after);
        turn.KeepCase(rejudged);
        return (advice, customer, rejudged);
    }
}
