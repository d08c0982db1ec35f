using ComplaintCoach.Bot.Cards;
using ComplaintCoach.Bot.Turns;

namespace ComplaintCoach.Bot.Handlers;

/// <summary>Gives each kind of turn and each button its handler.</summary>
internal static class HandlersSetup
{
    /// <summary>Registers the conversation. Events stay unanswered.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<CardReplies>();
        services.AddSingleton<Answerer>();
        services.AddSingleton<Rejudge>();
        services.AddTurnHandler<TextHandler>(TurnKind.Text);
        services.AddTurnHandler<SubmitHandler>(TurnKind.CardSubmit);
        services.AddTurnHandler<AttachmentsHandler>(TurnKind.AttachmentsOnly);
        services.AddTurnHandler<WelcomeHandler>(TurnKind.ConversationUpdate);
        return services
            .AddKeyedScoped<ISubmitMove, SayMove>(SubmitActions.Say)
            .AddKeyedScoped<ISubmitMove, RetakeMove>(SubmitActions.As)
            .AddKeyedScoped<ISubmitMove, NotTypeMove>(SubmitActions.NotType)
            .AddKeyedScoped<ISubmitMove, IsTypeMove>(SubmitActions.IsType)
            .AddKeyedScoped<ISubmitMove, AnotherMove>(SubmitActions.Another)
            .AddKeyedScoped<ISubmitMove, CheckMove>(SubmitActions.Check)
            .AddKeyedScoped<ISubmitMove, CheckDraftMove>(SubmitActions.CheckDraft)
            .AddKeyedScoped<ISubmitMove, OverrideMove>(SubmitActions.Override)
            .AddKeyedScoped<ISubmitMove, OverrideNowMove>(SubmitActions.OverrideNow)
            .AddKeyedScoped<ISubmitMove, SituationMove>(SubmitActions.Situation)
            .AddKeyedScoped<ISubmitMove, HelpMove>(SubmitActions.Help)
            .AddKeyedScoped<ISubmitMove, ForgetMove>(SubmitActions.Forget);
    }
}
