using System.Text.Json;
using ComplaintCoach.Bot.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ComplaintCoach.Bot.Access.SignIn;

/// <summary>
/// What the provider says of itself: addresses and keys. Fetched when first needed, renewed every hour and whenever a
/// token is signed with a key that is not among them. Thread-safe.
/// </summary>
internal sealed class OidcProvider : IConfigurationValidator<OpenIdConnectConfiguration>
{
    /// <summary>The HTTP client for everything that is asked of the provider.</summary>
    public const string ClientName = "oidc";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly bool requireHttps;
    private readonly string authority;
    private readonly HttpDocumentRetriever documents;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> manager;
    private readonly ILogger<OidcProvider> log;

    public OidcProvider(IOptions<OidcOptions> options, IHostEnvironment environment, IHttpClientFactory clients, ILogger<OidcProvider> log)
    {
        this.log = log;
        requireHttps = !environment.IsDevelopment();
        authority = options.Value.Authority!.TrimEnd('/');
        documents = new(clients.CreateClient(ClientName)) { RequireHttps = requireHttps };
        manager = new(authority + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), documents, this)
        {
            AutomaticRefreshInterval = TimeSpan.FromHours(1),
        };
    }

    /// <summary>What is known, asking the provider if nothing is; null when it cannot be reached or used.</summary>
    public Task<OpenIdConnectConfiguration?> GetAsync(CancellationToken cancellationToken) =>
        UsableAsync(manager.GetConfigurationAsync(cancellationToken), cancellationToken);

    /// <summary>What the provider says now; null when it cannot be reached or used.</summary>
    public async Task<OpenIdConnectConfiguration?> GetNewAsync(CancellationToken cancellationToken)
    {
        // The manager renews what it holds in the background, too late for the person who waits: so this one asks for himself.
        manager.RequestRefresh();
        var asking = OpenIdConnectConfigurationRetriever.GetAsync(manager.MetadataAddress, documents, cancellationToken);
        return await UsableAsync(asking, cancellationToken) is { } configuration && Validate(configuration).Succeeded ? configuration : null;
    }

    /// <summary>Whether the manager may take this configuration for the one it holds.</summary>
    public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration)
    {
        string? reason = WhyUnusable(configuration);
        if (reason is not null)
        {
            log.ProviderUnusable(reason);
        }

        return new() { Succeeded = reason is null, ErrorMessage = reason };
    }

    private async Task<OpenIdConnectConfiguration?> UsableAsync(Task<OpenIdConnectConfiguration> asking, CancellationToken cancellationToken)
    {
        try
        {
            return await asking.WaitAsync(Patience, cancellationToken);
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or HttpRequestException or TimeoutException or ArgumentException or JsonException)
        {
            log.ProviderUnusable((error.InnerException ?? error).GetType().Name);
            return null;
        }
    }

    private string? WhyUnusable(OpenIdConnectConfiguration configuration) =>
        configuration.Issuer?.TrimEnd('/') != authority ? "the issuer it names is not the Authority of the settings"
        : !IsAddress(configuration.AuthorizationEndpoint) || !IsAddress(configuration.TokenEndpoint) ? "its addresses are missing or not https"
        : configuration.SigningKeys.Count == 0 ? "it shows no keys"
        : null;

    private bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (!requireHttps && address.Scheme == Uri.UriSchemeHttp));
}
