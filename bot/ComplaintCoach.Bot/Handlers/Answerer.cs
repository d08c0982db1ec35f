using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Cases;
using ComplaintCoach.Bot.Teams;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Advising;
using ComplaintCoach.Knowledge.Reading;
using Turn = ComplaintCoach.Bot.Turns.Turn;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>Answers words, however they came: typed, or by a button. Thread-safe.</summary>
internal sealed class Answerer(Coach coach, LiveTeams teams, CardReplies replies)
{
    /// <summary>Has the coach read the words and sends the card that fits; the conversation remembers them.</summary>
    /// <param name="turn">What is answered.</param>
    /// <param name="message">The words, and what they are when the advisor said so.</param>
    /// <param name="fromButton">True when the advisor does not see the words in the chat.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public Task AnswerAsync(Turn turn, Message message, bool fromButton, CancellationToken cancellationToken) =>
        AnswerAsync(turn, turn.RecallCase(), message, fromButton, cancellationToken);

    /// <summary>The same on a case that the caller has changed.</summary>
    public Task AnswerAsync(Turn turn, Case remembered, Message message, bool fromButton, CancellationToken cancellationToken)
    {
        if (message.Text.Length > Coach.LongestText)
        {
            return turn.ReplyAsync(CardReplies.Texts(turn).TooLong(Coach.LongestText, message.Text.Length), cancellationToken);
        }

        if (!Words.Any(message.Text))
        {
            return replies.SendAsync(turn, StartCard.Of, cancellationToken);
        }

        var (advice, state) = coach.Advise(remembered.State, message, teams.Teams.For(turn.Tenant));
        if (!Words.Any(advice.Intake.Words.Text))
        {
            return AskForWordsAsync(turn, advice.Intake.As, cancellationToken);
        }

        var after = remembered.WithMessage(message, advice.Intake.As, state);
        turn.KeepCase(after);
        CustomerMentions.Note(turn, message.Text);
        var said = new SaidHere(after.LastNumber) { Quote = fromButton ? advice.Intake.Words.Text : null };
        return replies.SendAsync(turn, frame => advice.Draft is { } report ? CheckCard.Of(frame, advice, report, said)
            : advice.Intake.As == TakenAs.Question ? SearchCard.Of(frame, advice, said)
            : AdviceCard.Of(frame, advice, said), cancellationToken);
    }

    /// <summary>A prefix and nothing behind it: the advisor is about to paste.</summary>
    private Task AskForWordsAsync(Turn turn, TakenAs taken, CancellationToken cancellationToken) =>
        replies.SendAsync(turn, taken == TakenAs.Draft ? DraftInputCard.Of : StartCard.Of, cancellationToken);
}
