using ComplaintCoach.Bot.Logging;
using ComplaintCoach.Bot.Teams;
using ComplaintCoach.Knowledge;
using ComplaintCoach.Knowledge.Loading;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Hosting;

/// <summary>Brings the coach into the program: settings and knowledge.</summary>
internal static class CoachSetup
{
    /// <summary>The program's exit code when content or settings are wrong.</summary>
    public const int ContentIsBad = 2;

    public static IServiceCollection AddCoach(this IServiceCollection services)
    {
        services.AddOptions<CoachOptions>().BindConfiguration("Coach").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(Load);
        services.AddSingleton(Teams);
        services.AddHostedService<TeamWatch>();
        return services;
    }

    /// <summary>
    /// Loads the coach before the first request. False when it cannot be loaded: every problem then stands on standard
    /// error as <c>file:line:column message</c>, and the program is to end with <see cref="ContentIsBad"/>.
    /// </summary>
    public static bool TryLoadCoach(this IHost app)
    {
        try
        {
            app.Services.GetRequiredService<Coach>();
        }
        catch (ContentException error)
        {
            return Refuse(error.Problems, $"{error.Problems.Count} problem(s) in the knowledge pack; the bot does not start.");
        }
        catch (OptionsValidationException error)
        {
            return Refuse(error.Failures, "The settings under \"Coach\" are wrong; the bot does not start.");
        }

        var problems = app.Services.GetRequiredService<LiveTeams>().Load();
        return problems.Count == 0 || Refuse(problems, $"{problems.Count} problem(s) in the team files (Coach:Teams); the bot does not start.");
    }

    private static bool Refuse<T>(IEnumerable<T> problems, string summary)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Error.WriteLine(summary);
        return false;
    }

    private static Coach Load(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<CoachOptions>>().Value;
        var log = services.GetRequiredService<ILogger<Coach>>();
        var time = services.GetRequiredService<TimeProvider>();
        long start = time.GetTimestamp();
        string folder = Path.GetFullPath(options.KnowledgeFolder is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "knowledge"));
        var knowledge = KnowledgeLoader.Load(folder, CacheFolder(options), log.CoachLoading);
        var coach = new Coach(knowledge, Variables(options));
        log.CoachReady(coach.Pack.Name, coach.Pack.Version, coach.Pack.Entries.Count, coach.Pack.Rules.Count, time.GetElapsedTime(start).TotalSeconds);
        return coach;
    }

    private static LiveTeams Teams(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<CoachOptions>>().Value;
        string? folder = options.Teams is { Length: > 0 } named ? Path.GetFullPath(named) : null;
        return new(folder, services.GetRequiredService<Coach>().Pack, services.GetRequiredService<ILogger<LiveTeams>>());
    }

    private static string? CacheFolder(CoachOptions options) => options.ModelCache switch
    {
        null => KnowledgeLoader.DefaultCache,
        "" => null,
        var folder => Path.GetFullPath(folder),
    };

    private static Dictionary<string, string> Variables(CoachOptions options) =>
        new[] { ("company", options.Company), ("advisor", options.Advisor), ("hotline", options.Hotline) }
            .Where(v => !string.IsNullOrWhiteSpace(v.Item2))
            .ToDictionary(v => v.Item1, v => v.Item2!);
}
