using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Turns;
using ComplaintCoach.Knowledge.Advising;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>Something was typed or pasted.</summary>
internal sealed class TextHandler(Answerer answerer, CardReplies replies) : ITurnHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        string text = turn.Activity.Text ?? "";
        return Words.IsForget(text) ? ForgetMove.ForgetAsync(turn, cancellationToken)
            : Words.IsHelp(text)
            ? replies.SendAsync(turn, WelcomeCard.Help, cancellationToken)
            : answerer.AnswerAsync(turn, new Message(text), fromButton: false, cancellationToken);
    }
}
