namespace ComplaintCoach.Bot.Hosting;

/// <summary>Where the bot listens when nobody says otherwise: on this machine only.</summary>
internal static class DefaultAddress
{
    private const string Url = "http://localhost:3978";
    private static readonly string[] Settings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    public static WebApplicationBuilder UseDefaultAddress(this WebApplicationBuilder builder)
    {
        bool told = Settings.Any(setting => !string.IsNullOrEmpty(builder.Configuration[setting]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (!told)
        {
            builder.WebHost.UseUrls(Url);
        }

        return builder;
    }
}
