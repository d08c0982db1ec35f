using ComplaintCoach.Bot.Protocol;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintCoach.Bot.Turns;

/// <summary>Puts the turn pipeline together.</summary>
public static class TurnsSetup
{
    /// <summary>Registers the pipeline; handlers are added with <see cref="AddTurnHandler{T}"/>.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddOptions<TurnOptions>().BindConfiguration("Turns").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TurnLedger>();
        services.AddHostedService<LedgerFlusher>();
        services.AddSingleton<ConversationGates>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<ProcessActivity>(provider => provider.GetRequiredService<TurnRunner>().RunAsync);
        return services;
    }

    /// <summary>Gives these kinds of turn to a handler; the last one registered for a kind has it.</summary>
    public static IServiceCollection AddTurnHandler<T>(this IServiceCollection services, params ReadOnlySpan<TurnKind> kinds)
        where T : class, ITurnHandler
    {
        foreach (var kind in kinds)
        {
            services.AddKeyedScoped<ITurnHandler, T>(kind);
        }

        return services;
    }
}
