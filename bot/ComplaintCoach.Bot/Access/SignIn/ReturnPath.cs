namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>Where a person goes after signing in: always a path of this server, whatever a link says.</summary>
internal static class ReturnPath
{
    public const string Parameter = "return";

    private const string Home = "/";
    private const int MaxLength = 1000;

    /// <summary>
    /// The path if it leads to this server and not to the sign-in itself, else the start page. Browsers read a backslash as
    /// a slash and skip tabs and line ends, so a path holds neither.
    /// </summary>
    public static string Safe(string? path) =>
        path is ['/', ..] and not ['/', '/', ..]
        && path.Length <= MaxLength
        && path.All(c => c is > ' ' and <= '~' and not '\\')
        && !IsSignIn(path)
            ? path
            : Home;

    /// <summary>The sign-in page, which leads back to what this request asked for.</summary>
    public static string ToSignIn(HttpRequest request) =>
        With($"{request.PathBase}{SignInEndpoints.Page}", $"{request.PathBase}{request.Path}{request.QueryString}");

    /// <summary>An address of the sign-in that leads back to a path afterwards.</summary>
    public static string With(string address, string path) => Safe(path) == Home ? address : $"{address}?{Parameter}={Uri.EscapeDataString(Safe(path))}";

    private static bool IsSignIn(string path) =>
        path.StartsWith(SignInEndpoints.Page, StringComparison.OrdinalIgnoreCase) || path.StartsWith(SignInEndpoints.Out, StringComparison.OrdinalIgnoreCase);
}
