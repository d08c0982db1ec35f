using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Teams;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge;

namespace ComplaintCoach.Bot.Handlers;

/// <summary><c>override_now</c>: keeps why the draft is sent all the same, for the review; asks again when no reason was given.</summary>
internal sealed class OverrideNowMove(Coach coach, LiveTeams teams, CardReplies replies) : ISubmitMove
{
    /// <inheritdoc/>
    public Task PlayAsync(Turn turn, SubmitData data, CancellationToken cancellationToken)
    {
        if (OverrideMove.Draft(turn, data) is not { } draft)
        {
            return turn.ReplyAsync(CardReplies.Texts(turn).Forgotten, cancellationToken);
        }

        return data.Text(OverrideCard.InputId) is { } reason && Words.Any(reason)
            ? turn.ReplyAsync(Keep(turn, draft, reason), cancellationToken)
            : replies.SendAsync(turn, frame => OverrideCard.Of(frame, draft.Text, draft.Number), cancellationToken);
    }

    /// <summary>Keeps the reason where there is something to keep; what the advisor is told.</summary>
    private string Keep(Turn turn, SaidMessage draft, string reason)
    {
        var texts = CardReplies.Texts(turn);
        if (draft.Overridden)
        {
            return texts.OverrideKnown;
        }

        if (reason.Trim().Length > OverrideCard.LongestReason)
        {
            return texts.ReasonTooLong(OverrideCard.LongestReason, reason.Trim().Length);
        }

        // The rules as they are now: a team's file may have changed since the card was made.
        var team = teams.Teams.For(turn.Tenant);
        string words = coach.Read(draft.Text, draft.TakenAs).Words.Text;
        if (DraftOverride.Of(coach.Check(words, team), team, reason) is not { } note)
        {
            return texts.NothingToOverride;
        }

        turn.Override(note);
        CustomerMentions.Note(turn, reason);
        turn.KeepCase(turn.RecallCase().WithOverride(draft));
        return texts.OverrideKept;
    }
}
