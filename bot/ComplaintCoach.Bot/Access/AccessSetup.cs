using System.Threading.RateLimiting;
using ComplaintCoach.Bot.Access.Keys;
using ComplaintCoach.Bot.Access.SignIn;
using ComplaintCoach.Bot.Logging;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ComplaintCoach.Bot.Access;

/// <summary>
/// Brings access into the program: who calls, what he may do, and the pages and endpoints for it. Needs an
/// <see cref="IApiKeyStore"/> and an <see cref="IAuditTrail"/>.
/// </summary>
internal static class AccessSetup
{
    public static WebApplicationBuilder AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DevelopmentTrust>();
        services.AddSingleton<KeyEndpoints>();
        services.AddSchemes();
        services.AddSignIn();
        services.AddCookieKeys(builder);
        return builder;
    }

    /// <summary>Checks the settings. False when the program must not start: everything that is wrong then stands on standard error.</summary>
    public static bool TryCheckAccess(this IHost app)
    {
        string[] problems = [.. ProblemsOf<AccessOptions>(app), .. ProblemsOf<OidcOptions>(app)];
        foreach (string problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        if (problems.Length > 0)
        {
            Console.Error.WriteLine("The settings under \"Access\" are wrong; the bot does not start.");
        }

        return problems.Length == 0;
    }

    /// <summary>Must come before everything that answers requests, the files of the page too: what it does not let in gets no further.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        if (Forwarded(app) is { } forwarded)
        {
            app.UseForwardedHeaders(forwarded);
        }

        if (!app.Environment.IsDevelopment() && !app.Services.GetRequiredService<IOptions<OidcOptions>>().Value.IsConfigured)
        {
            app.Services.GetRequiredService<ILogger<AccessOptions>>().NobodyCanSignIn();
        }

        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    public static IEndpointRouteBuilder MapAccess(this IEndpointRouteBuilder routes)
    {
        SignInEndpoints.Map(routes);
        KeyEndpoints.Map(routes);
        MeEndpoint.Map(routes);
        return routes;
    }

    private static IEnumerable<string> ProblemsOf<T>(IHost app)
        where T : class
    {
        try
        {
            _ = app.Services.GetRequiredService<IOptions<T>>().Value;
            return [];
        }
        catch (OptionsValidationException error)
        {
            return error.Failures;
        }
    }

    private static void AddSchemes(this IServiceCollection services)
    {
        services.AddAuthentication(AccessSchemes.Any)
            .AddPolicyScheme(AccessSchemes.Any, null, options => options.ForwardDefaultSelector = AccessSchemes.Pick)
            .AddCookie(AccessSchemes.Session)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(AccessSchemes.ApiKey, null)
            .AddScheme<AuthenticationSchemeOptions, DevelopmentHandler>(AccessSchemes.Development, null);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddSingleton<IAuthorizationHandler, RequiredHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusals>();
        services.AddAuthorization(options => options.FallbackPolicy = Required.Fallback.ToPolicy());
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddOptions<OidcOptions>().BindConfiguration(OidcOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OidcOptions>, OidcOptionsCheck>();
        services.AddHttpClient(OidcProvider.ClientName, http => (http.Timeout, http.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(5), 1 << 20))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        services.AddSingleton<Sessions>();
        services.AddSingleton<PendingSignIns>();
        services.AddSingleton<OidcProvider>();
        services.AddSingleton<TokenExchange>();
        services.AddSingleton<IdTokenCheck>();
        services.AddSingleton<PersonReader>();
        services.AddSingleton<OidcSignIn>();
        services.AddSingleton<LocalSignIn>();
        services.AddRateLimiter(limits =>
        {
            limits.OnRejected = async (rejected, _) => await SignInPage.Problem(rejected.HttpContext.Request, SignInProblem.TooMany).ExecuteAsync(rejected.HttpContext);
            limits.AddPolicy(SignInEndpoints.Limited, PerAddress);
        });
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context)
    {
        int limit = context.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value.SignInsPerMinute;
        return RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) });
    }

    // The name keeps a cookie of one environment from being one in another, even over the same folder.
    private static void AddCookieKeys(this IServiceCollection services, WebApplicationBuilder builder) =>
        services.AddDataProtection()
            .SetApplicationName($"ComplaintCoach {builder.Environment.EnvironmentName}")
            .PersistKeysToFileSystem(CookieKeys.Folder(builder.Configuration));

    private static ForwardedHeadersOptions? Forwarded(WebApplication app)
    {
        string[] proxies = app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.KnownProxies;
        if (proxies.Length == 0 || app.Environment.IsDevelopment())
        {
            return null;
        }

        // Not X-Forwarded-Host: most proxies pass on whatever a client writes there. They are to keep the Host header.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (string proxy in proxies)
        {
            options.KnownIPNetworks.Add(AccessOptions.Network(proxy)!.Value);
        }

        return options;
    }
}
