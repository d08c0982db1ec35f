namespace ComplaintCoach.Bot.Records;

/// <summary>Brings in what reads, exports and erases what is kept.</summary>
internal static class RecordsSetup
{
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddSingleton<RecordKeeper>();
        services.AddSingleton<Forgetting>();
        return services;
    }
}
