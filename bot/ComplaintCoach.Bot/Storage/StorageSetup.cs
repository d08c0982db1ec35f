using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Logging;
using ComplaintCoach.Bot.Storage.Sealing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Storage;

/// <summary>Puts the store together.</summary>
internal static class StorageSetup
{
    /// <summary>The program's exit code when the database or its keys forbid a start.</summary>
    public const int StorageIsBad = 3;

    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Keys);
        services.AddSingleton<Sealer>();
        services.AddSingleton(Chosen);
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<ContactStore>();
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton<OverrideStore>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<IAuditTrail>(provider => provider.GetRequiredService<AuditTrail>());
        services.AddSingleton<IApiKeyStore, ApiKeyStore>();
        services.AddSingleton<Retention>();
        services.AddHostedService(provider => provider.GetRequiredService<Retention>());
        return services;
    }

    /// <summary>
    /// Readies the database. False when the program must not start: the keys are missing, or the database is newer. One
    /// that cannot be reached or written does not stop it: advice goes on from memory, and it is tried again.
    /// </summary>
    public static async Task<bool> TryPrepareStorageAsync(this IHost app)
    {
        try
        {
            _ = app.Services.GetRequiredService<KeyRing>();
            var database = app.Services.GetRequiredService<Database>();
            var log = app.Services.GetRequiredService<ILogger<Database>>();
            try
            {
                await database.PrepareAsync();
                log.StoreReady(database.Name);
            }
            catch (StoreUnavailableException error)
            {
                log.StoreAway(error.Message);
            }

            return true;
        }
        catch (Exception error) when (error is NewerDatabaseException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync($"{error.Message}\nThe bot does not start.");
            return false;
        }
    }

    private static Database Chosen(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        return options.Postgres is { Length: > 0 } postgres ? new PostgresDatabase(postgres, time) : new SqliteDatabase(options.DataFolder, time);
    }

    private static KeyRing Keys(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var (ring, problem) = KeyRingSource.Load(options, services.GetRequiredService<IHostEnvironment>().IsDevelopment());
        return ring ?? throw new OptionsValidationException("Storage", typeof(StorageOptions), [problem!]);
    }
}
