namespace ComplaintCoach.Bot.Logging;

/// <summary>4xx: access. No entry holds a key, a code, a token or a name.</summary>
internal static partial class Log
{
    [LoggerMessage(400, LogLevel.Warning, "Nobody can sign in: Access:Oidc is not set. Only API keys that exist already open this program")]
    public static partial void NobodyCanSignIn(this ILogger logger);

    [LoggerMessage(401, LogLevel.Warning, "Sign-in refused: {Reason}")]
    public static partial void SignInRefused(this ILogger logger, string reason);

    [LoggerMessage(402, LogLevel.Error, "The sign-in provider cannot be used: {Reason}")]
    public static partial void ProviderUnusable(this ILogger logger, string reason);

    [LoggerMessage(403, LogLevel.Warning, "An ID token was not believed: {Reason}")]
    public static partial void TokenRefused(this ILogger logger, string reason);
}
